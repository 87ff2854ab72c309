// The other one.
package main

import (
	"log"
	"net/http"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/handler"
)

func trip(p graphql.ResolveParams) (any, error) { return nil, nil }

func main() {
	query := graphql.NewObject(graphql.ObjectConfig{Name: "Query", Fields: graphql.Fields{
		"trip": &graphql.Field{Type: graphql.String, Resolve: trip},
	}})
	schema, err := graphql.NewSchema(graphql.SchemaConfig{Query: query}) // want endpoint "graphql Query.trip" handler "trip"
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/query", handler.New(&handler.Config{Schema: &schema})) // want endpoint "http * /query"
	log.Fatal(http.ListenAndServe(":8080", nil))
}
