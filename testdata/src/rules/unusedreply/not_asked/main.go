// The failure is the answer: a read that only tests that there is something, a check, a
// health probe; and a call of which not even the error is used.
package main

import (
	"context"
	"net/http"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type api struct{ catalog shoppb.CatalogClient }

func (a *api) exists(ctx context.Context, id string) bool {
	_, err := a.catalog.Get(ctx, &shoppb.GetRequest{Id: id})
	return err == nil
}

func (a *api) up(c *http.Client) error {
	resp, err := c.Get("http://catalog/healthz")
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (a *api) allowed(c *http.Client) error {
	resp, err := c.Post("http://auth/v1/authorize", "", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (a *api) forgotten(ctx context.Context) {
	a.catalog.Reserve(ctx, &shoppb.ReserveRequest{})
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	a := &api{shoppb.NewCatalogClient(conn)}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		a.exists(r.Context(), "1")
		a.up(http.DefaultClient)
		a.allowed(http.DefaultClient)
		a.forgotten(r.Context())
	})
	http.ListenAndServe(":80", nil)
}
