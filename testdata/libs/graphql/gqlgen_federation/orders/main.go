// A subgraph of a federation: entities are found by their keys, Customer.orders extends another subgraph's type.
package main

import (
	"log"
	"net/http"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/transport"

	"libs/graphql/gqlgen_federation/orders/graph"
)

func main() {
	srv := handler.New(graph.NewExecutableSchema(graph.Config{Resolvers: &graph.Resolver{}}))
	srv.AddTransport(transport.POST{})
	mux := http.NewServeMux()
	mux.Handle("POST /query", srv) // want endpoint "http POST /query"
	log.Fatal(http.ListenAndServe(":8080", mux))
}
