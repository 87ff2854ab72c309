// A context that is made on the spot, and one that main made and that reaches the call
// through a field, a parameter and wrappers that set no limit.
package main

import (
	"context"
	"os"
	"os/signal"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	"fixtures/pb/shoppb"
)

type syncer struct {
	ctx     context.Context
	catalog shoppb.CatalogClient
}

func (s *syncer) warm() {
	// vet misses it: the deadline of a generated call is known to the linker only
	s.catalog.Get(context.Background(), &shoppb.GetRequest{Id: "1"}) // want finding "nodeadline" says "/shop.Catalog/Get of catalog"
}

func (s *syncer) run() {
	for range time.Tick(time.Minute) {
		ctx, cancel := context.WithCancel(s.ctx)
		s.load(metadata.AppendToOutgoingContext(ctx, "tenant", "a"))
		cancel()
	}
}

func (s *syncer) load(ctx context.Context) {
	// vet misses it: the deadline of a generated call is known to the linker only
	s.catalog.BatchGet(ctx, &shoppb.BatchGetRequest{}) // want finding "nodeadline" says "/shop.Catalog/BatchGet of catalog"
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	conn, _ := grpc.NewClient("catalog:9090")
	s := &syncer{ctx: ctx, catalog: shoppb.NewCatalogClient(conn)}
	s.warm()
	s.run()
}
