// Plain goroutines and a WaitGroup.
package main

import (
	"context"
	"net/http"
	"sync"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type cart struct{ items map[string]int32 }

type checkout struct{ catalog shoppb.CatalogClient }

func (s *checkout) reserveAll(ctx context.Context, c cart) {
	var wg sync.WaitGroup
	for id, n := range c.items {
		wg.Add(1)
		go func(id string, n int32) {
			defer wg.Done()
			s.catalog.Reserve(ctx, &shoppb.ReserveRequest{Id: id, N: n})
			// vet says less: catalog registers the gRPC service in a package of its own
		}(id, n) // want finding "chattycall" says "/shop.Catalog/Reserve of catalog once for each item of a loop, all at once"
	}
	wg.Wait()
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	s := &checkout{catalog: shoppb.NewCatalogClient(conn)}
	http.HandleFunc("POST /reserve", func(w http.ResponseWriter, r *http.Request) {
		s.reserveAll(r.Context(), cart{items: map[string]int32{r.FormValue("id"): 1}})
	})
	http.ListenAndServe(":80", nil)
}
