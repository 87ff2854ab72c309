// Contexts with a deadline, and contexts of which it is not known: of a request, of a
// handler, of a parameter that nobody supplies.
package main

import (
	"context"
	"net/http"
	"time"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type api struct{ catalog shoppb.CatalogClient }

func (a *api) limited(id string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	a.get(context.WithValue(ctx, api{}, id), id)
}

func (a *api) get(ctx context.Context, id string) { a.catalog.Get(ctx, &shoppb.GetRequest{Id: id}) }

func (a *api) ofRequest(w http.ResponseWriter, r *http.Request) {
	a.catalog.Reserve(r.Context(), &shoppb.ReserveRequest{Id: r.FormValue("id")})
}

func (a *api) some(ctx context.Context) {
	a.catalog.BatchGet(ctx, &shoppb.BatchGetRequest{})
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	a := &api{catalog: shoppb.NewCatalogClient(conn)}
	a.limited("1")
	deadline, cancel := context.WithDeadline(context.Background(), time.Now().Add(time.Minute))
	defer cancel()
	a.some(deadline)
	http.HandleFunc("POST /orders", a.ofRequest)
	http.HandleFunc("GET /orders", func(w http.ResponseWriter, r *http.Request) { a.some(context.Background()) })
	http.ListenAndServe(":80", nil)
}
