// The reply is used: a field, the whole, returned, decoded, copied.
package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type api struct{ catalog shoppb.CatalogClient }

func (a *api) left(ctx context.Context, id string) (int32, error) {
	r, err := a.catalog.Reserve(ctx, &shoppb.ReserveRequest{Id: id})
	if err != nil {
		return 0, err
	}
	return r.Left, nil
}

func (a *api) enough(ctx context.Context, id string) bool {
	r, err := a.catalog.Reserve(ctx, &shoppb.ReserveRequest{Id: id})
	return err == nil && r.Left > 3
}

func (a *api) whole(ctx context.Context, id string) (*shoppb.ReserveReply, error) {
	return a.catalog.Reserve(ctx, &shoppb.ReserveRequest{Id: id})
}

func create(c *http.Client) (id string, err error) {
	resp, err := c.Post("http://mailer/mails", "", nil)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	return id, json.NewDecoder(resp.Body).Decode(&id)
}

func pass(c *http.Client, w io.Writer) error {
	resp, err := c.Post("http://mailer/render", "", nil)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, resp.Body)
	return err
}

func location(c *http.Client) (string, error) {
	resp, err := c.Post("http://mailer/uploads", "", nil)
	if err != nil {
		return "", err
	}
	return resp.Header.Get("Location"), nil
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	a := &api{shoppb.NewCatalogClient(conn)}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		a.left(r.Context(), "1")
		a.enough(r.Context(), "1")
		a.whole(r.Context(), "1")
		create(http.DefaultClient)
		pass(http.DefaultClient, w)
		location(http.DefaultClient)
	})
	http.ListenAndServe(":80", nil)
}
