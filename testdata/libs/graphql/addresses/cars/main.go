// One of two servers whose root types have the same name.
package main

import (
	"log"
	"net/http"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/handler"
)

func car(p graphql.ResolveParams) (any, error) { return nil, nil }

func main() {
	query := graphql.NewObject(graphql.ObjectConfig{Name: "Query", Fields: graphql.Fields{
		"car": &graphql.Field{Type: graphql.String, Resolve: car},
	}})
	schema, err := graphql.NewSchema(graphql.SchemaConfig{Query: query}) // want endpoint "graphql Query.car" handler "car"
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/query", handler.New(&handler.Config{Schema: &schema})) // want endpoint "http * /query"
	log.Fatal(http.ListenAndServe(":8080", nil))
}
