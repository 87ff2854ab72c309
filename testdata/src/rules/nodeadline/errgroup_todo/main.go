// context.TODO through an errgroup, and a request that gets such a context later.
package main

import (
	"context"
	"net/http"

	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

func both(c shoppb.CatalogClient) error {
	g, ctx := errgroup.WithContext(context.TODO())
	g.Go(func() error {
		// vet misses it: the deadline of a generated call is known to the linker only
		_, err := c.Get(ctx, &shoppb.GetRequest{Id: "1"}) // want finding "nodeadline" says "/shop.Catalog/Get"
		return err
	})
	g.Go(func() error {
		req, err := http.NewRequest("GET", "http://stock/items", nil)
		if err != nil {
			return err
		}
		resp, err := http.DefaultClient.Do(req.WithContext(ctx)) // want finding "nodeadline" says "GET /items of stock"
		if err != nil {
			return err
		}
		return resp.Body.Close()
	})
	return g.Wait()
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	c := shoppb.NewCatalogClient(conn)
	http.HandleFunc("GET /", func(http.ResponseWriter, *http.Request) { both(c) })
	http.ListenAndServe(":80", nil)
}
