// One goroutine per id: it takes less time, and as many calls.
package main

import (
	"context"
	"net/http"

	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

func prices(ctx context.Context, c shoppb.CatalogClient, ids []string) ([]int64, error) {
	out := make([]int64, len(ids))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(8)
	for i, id := range ids {
		g.Go(func() error { // want finding "chattycall" says "once for each item of a loop, several at once"
			item, err := c.Get(ctx, &shoppb.GetRequest{Id: id})
			if err != nil {
				return err
			}
			out[i] = item.Price
			return nil
		})
	}
	return out, g.Wait()
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	c := shoppb.NewCatalogClient(conn)
	http.HandleFunc("GET /prices", func(w http.ResponseWriter, r *http.Request) {
		prices(r.Context(), c, r.URL.Query()["id"])
	})
	http.ListenAndServe(":80", nil)
}
