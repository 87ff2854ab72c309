// The reply is put into _.
package main

import (
	"context"
	"log"
	"net/http"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type api struct{ catalog shoppb.CatalogClient }

func (a *api) reserve(ctx context.Context, id string) error {
	_, err := a.catalog.Reserve(ctx, &shoppb.ReserveRequest{Id: id}) // want finding "unusedreply" says "waits for /shop.Catalog/Reserve of .atalog and uses nothing of its reply but the error"
	return err
}

func (a *api) logged(ctx context.Context, id string) {
	if _, err := a.catalog.Reserve(ctx, &shoppb.ReserveRequest{Id: id}); err != nil { // want finding "unusedreply" says "Reserve"
		log.Print(err)
	}
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	a := &api{shoppb.NewCatalogClient(conn)}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		a.reserve(r.Context(), r.FormValue("id"))
		a.logged(r.Context(), r.FormValue("id"))
	})
	http.ListenAndServe(":80", nil)
}
