// A call for every hundred items, and one for what is left.
package main

import (
	"context"
	"net/http"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

func load(ctx context.Context, c shoppb.CatalogClient, all []string) error {
	var batch []string
	for _, id := range all {
		batch = append(batch, id)
		if len(batch) == 100 {
			if _, err := c.BatchGet(ctx, &shoppb.BatchGetRequest{Ids: batch}); err != nil {
				return err
			}
			batch = nil
		}
	}
	_, err := c.BatchGet(ctx, &shoppb.BatchGetRequest{Ids: batch})
	return err
}

func chunks(ids []string, n int) (out [][]string) {
	for len(ids) > n {
		out, ids = append(out, ids[:n]), ids[n:]
	}
	return append(out, ids)
}

func loadChunks(ctx context.Context, c shoppb.CatalogClient, all []string) {
	for _, ids := range chunks(all, 100) {
		c.BatchGet(ctx, &shoppb.BatchGetRequest{Ids: ids})
	}
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	c := shoppb.NewCatalogClient(conn)
	http.HandleFunc("GET /load", func(w http.ResponseWriter, r *http.Request) {
		load(r.Context(), c, r.URL.Query()["id"])
		loadChunks(r.Context(), c, r.URL.Query()["id"])
	})
	http.ListenAndServe(":80", nil)
}
