// Schemas and queries as texts: other names of root types, fragments, parts that are known at run time.
package main

import (
	"log"
	"net/http"

	"github.com/graph-gophers/graphql-go"
	"github.com/graph-gophers/graphql-go/relay"
)

const schemaText = `
schema { query: Root }
type Root { viewer: User users: [User!]! }
extend type Root { "Who is known." user(id: ID!): User }
type User { login: String! }`

type user struct{ Login string }

type root struct{}

func (root) Viewer() *user                           { return nil } // want endpoint "graphql Query.viewer" handler "root.Viewer"
func (root) Users() []*user                          { return nil } // want endpoint "graphql Query.users" handler "root.Users"
func (root) User(args struct{ ID graphql.ID }) *user { return nil } // want endpoint "graphql Query.user" handler "root.User"

func main() {
	schema := graphql.MustParseSchema(schemaText, root{}, graphql.UseFieldResolvers())
	http.Handle("POST /graphql", &relay.Handler{Schema: schema}) // want endpoint "http POST /graphql"
	log.Fatal(http.ListenAndServe(":8080", nil))
}
