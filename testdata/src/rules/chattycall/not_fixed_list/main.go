// Three names that stand in the code are no list that grows.
package main

import (
	"context"
	"net/http"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

var featured = []string{"tea", "coffee"}

func home(ctx context.Context, c shoppb.CatalogClient) (out []*shoppb.Item) {
	for _, id := range []string{"bread", "milk", "salt"} {
		if i, err := c.Get(ctx, &shoppb.GetRequest{Id: id}); err == nil {
			out = append(out, i)
		}
	}
	for _, id := range featured {
		if i, err := c.Get(ctx, &shoppb.GetRequest{Id: id}); err == nil {
			out = append(out, i)
		}
	}
	return out
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	c := shoppb.NewCatalogClient(conn)
	http.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) { home(r.Context(), c) })
	http.ListenAndServe(":80", nil)
}
