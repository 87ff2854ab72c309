// A second server with a field of the same name.
package main

import (
	"log"
	"net/http"

	"github.com/graph-gophers/graphql-go"
	"github.com/graph-gophers/graphql-go/relay"
)

type query struct{}

func (query) Users() []string { return nil } // want endpoint "graphql Query.users" handler "query.Users"

func main() {
	schema := graphql.MustParseSchema(`type Query { users: [String!]! }`, query{})
	http.Handle("POST /graphql", &relay.Handler{Schema: schema}) // want endpoint "http POST /graphql"
	log.Fatal(http.ListenAndServe(":8081", nil))
}
