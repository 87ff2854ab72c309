// In an errgroup, with a named error, and in a consumer.
package main

import (
	"context"
	"net/http"

	"github.com/nats-io/nats.go"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type app struct{ catalog shoppb.CatalogClient }

func (a *app) both(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, id := range []string{"a", "b"} {
		g.Go(func() error {
			_, err := a.catalog.Reserve(ctx, &shoppb.ReserveRequest{Id: id}) // want finding "unusedreply" says "Reserve of .atalog"
			return err
		})
	}
	return g.Wait()
}

func (a *app) named(ctx context.Context) (err error) {
	if _, err = a.catalog.Reserve(ctx, &shoppb.ReserveRequest{N: 1}); err != nil { // want finding "unusedreply" says "Reserve"
		return
	}
	return nil
}

func (a *app) onOrder(msg *nats.Msg) {
	if _, err := a.catalog.Reserve(context.Background(), &shoppb.ReserveRequest{Id: string(msg.Data)}); err != nil { // want finding "unusedreply" says "Reserve"
		return
	}
	msg.Ack()
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	a := &app{shoppb.NewCatalogClient(conn)}
	nc, _ := nats.Connect("nats://broker")
	nc.Subscribe("orders.placed", a.onOrder)
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		a.both(r.Context())
		a.named(r.Context())
	})
	http.ListenAndServe(":80", nil)
}
