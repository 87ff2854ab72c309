// A helper makes the request, each caller sends it with a client of its own struct.
package main

import (
	"context"
	"net/http"
)

type api struct {
	base   string
	client *http.Client
}

func (a *api) newRequest(ctx context.Context, method, path string) (*http.Request, error) {
	return http.NewRequestWithContext(ctx, method, a.base+path, nil)
}

func (a *api) users(ctx context.Context) error {
	req, err := a.newRequest(ctx, http.MethodGet, "/users")
	if err != nil {
		return err
	}
	_, err = a.client.Do(req) // want call "http -> crm.example.com GET /users"
	return err
}

func (a *api) add(ctx context.Context) error {
	req, err := a.newRequest(ctx, http.MethodPost, "/users")
	if err != nil {
		return err
	}
	_, err = a.client.Do(req) // want call "http -> crm.example.com POST /users"
	return err
}

func main() {
	a := &api{base: "https://crm.example.com", client: http.DefaultClient}
	_ = a.users(context.Background())
	_ = a.add(context.Background())
}
