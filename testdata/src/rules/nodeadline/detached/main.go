// A request's context is left behind on purpose, and nothing put in its place.
package main

import (
	"context"
	"net/http"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type api struct{ catalog shoppb.CatalogClient }

func (a *api) order(w http.ResponseWriter, r *http.Request) {
	go a.reserve(context.WithoutCancel(r.Context()), r.FormValue("id"))
}

func (a *api) reserve(ctx context.Context, id string) {
	// vet misses it: the deadline of a generated call is known to the linker only
	a.catalog.Reserve(ctx, &shoppb.ReserveRequest{Id: id}) // want finding "nodeadline" says "/shop.Catalog/Reserve"
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	a := &api{catalog: shoppb.NewCatalogClient(conn)}
	http.HandleFunc("POST /orders", a.order)
	http.ListenAndServe(":80", nil)
}
