// Each client is another server: there is nothing to ask at once. A retry counts its
// rounds, and what a loop does beside its items is none of them.
package main

import (
	"context"
	"net/http"
	"time"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type shards struct{ clients []shoppb.CatalogClient }

func (s *shards) everywhere(ctx context.Context, id string) {
	for _, c := range s.clients {
		c.Reserve(ctx, &shoppb.ReserveRequest{Id: id})
	}
}

func retried(ctx context.Context, c shoppb.CatalogClient, id string) {
	for i := 0; i < 3; i++ {
		if _, err := c.Get(ctx, &shoppb.GetRequest{Id: id}); err == nil {
			return
		}
		time.Sleep(time.Second)
	}
}

func delayed(ctx context.Context, c shoppb.CatalogClient, id string, delays []time.Duration) {
	for _, d := range delays {
		if _, err := c.Get(ctx, &shoppb.GetRequest{Id: id}); err != nil {
			time.Sleep(d)
		}
	}
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	c := shoppb.NewCatalogClient(conn)
	s := &shards{clients: []shoppb.CatalogClient{c, shoppb.NewCatalogClient(conn)}}
	http.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) {
		s.everywhere(r.Context(), r.FormValue("id"))
		retried(r.Context(), c, r.FormValue("id"))
		delayed(r.Context(), c, r.FormValue("id"), []time.Duration{time.Second})
	})
	http.ListenAndServe(":80", nil)
}
