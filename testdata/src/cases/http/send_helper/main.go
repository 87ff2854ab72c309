// One method sends every request: each caller is a call.
package main

import (
	"context"
	"net/http"
)

type api struct{ client *http.Client }

func (a *api) send(req *http.Request) error {
	_, err := a.client.Do(req)
	return err
}

func (a *api) do(ctx context.Context, method, path string) error {
	req, err := http.NewRequestWithContext(ctx, method, "https://crm.example.com"+path, nil)
	if err != nil {
		return err
	}
	return a.send(req)
}

func main() {
	a := &api{client: &http.Client{}}
	ctx := context.Background()
	_ = a.do(ctx, http.MethodGet, "/teams")    // want call "http -> crm.example.com GET /teams"
	_ = a.do(ctx, http.MethodDelete, "/teams") // want call "http -> crm.example.com DELETE /teams"
}
