// HTTP calls in all forms, to a service whose host is known and one that is external.
package main

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"os"
)

type client struct {
	base string
	http *http.Client
}

func newClient(base string) *client { return &client{base: base, http: &http.Client{}} }

func (c *client) item(ctx context.Context, id string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/items/"+id, nil)
	if err != nil {
		return err
	}
	_, err = c.http.Do(req) // want call "http -> catalog GET /items/{x}"
	return err
}

func (c *client) reserve(ctx context.Context, id string) error {
	u, err := url.JoinPath(c.base, "items", id, "reserve")
	if err != nil {
		return err
	}
	req, _ := http.NewRequestWithContext(ctx, "POST", u, bytes.NewReader(nil))
	req.Header.Set("Content-Type", "application/json")
	_, err = c.http.Do(req.WithContext(ctx)) // want call "http -> catalog POST /items/{x}/reserve"
	return err
}

func main() {
	ctx := context.Background()
	c := newClient("http://catalog:8080")
	_ = c.item(ctx, os.Args[1])
	_ = c.reserve(ctx, os.Args[2])
	_, _ = http.Get("http://catalog:8080/items")                                         // want call "http -> catalog GET /items"
	_, _ = http.Post("https://api.payments.example/v1/charges", "application/json", nil) // want call "http -> api.payments.example POST /v1/charges"
}
