// The loop collects the ids; one call asks for all of them.
package main

import (
	"context"
	"net/http"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type order struct{ item string }

func items(ctx context.Context, c shoppb.CatalogClient, orders []order) (map[string]*shoppb.Item, error) {
	var ids []string
	for _, o := range orders {
		ids = append(ids, o.item)
	}
	all, err := c.BatchGet(ctx, &shoppb.BatchGetRequest{Ids: ids})
	if err != nil {
		return nil, err
	}
	out := map[string]*shoppb.Item{}
	for _, i := range all.Items {
		out[i.GetId()] = i
	}
	return out, nil
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	c := shoppb.NewCatalogClient(conn)
	http.HandleFunc("GET /orders", func(w http.ResponseWriter, r *http.Request) { items(r.Context(), c, []order{{r.FormValue("id")}}) })
	http.ListenAndServe(":80", nil)
}
