// graph-gophers/graphql-go: the schema's text says what there is, methods of the resolver answer it.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/graph-gophers/graphql-go"
	"github.com/graph-gophers/graphql-go/relay"
)

const schemaText = `
	schema { query: Query mutation: Mutation }

	# What is on the shelf.
	type Query {
		product(id: ID!): Product
		products(
			first: Int = 10
			after: String
		): [Product!]!
	}
	type Mutation { setPrice(id: ID!, cents: Int!): Product }
	type Product { id: ID! cents: Int! }
`

type product struct {
	ID    graphql.ID
	Cents int32
}

type resolver struct{ all []*product }

func (r *resolver) Product(ctx context.Context, args struct{ ID graphql.ID }) *product { // want endpoint "graphql Query.product" handler "resolver.Product"
	for _, p := range r.all {
		if p.ID == args.ID {
			return p
		}
	}
	return nil
}

func (r *resolver) Products(args struct { // want endpoint "graphql Query.products" handler "resolver.Products"
	First int32
	After *string
}) []*product {
	return r.all
}

func (r *resolver) SetPrice(args struct { // want endpoint "graphql Mutation.setPrice" handler "resolver.SetPrice"
	ID    graphql.ID
	Cents int32
}) *product {
	return &product{args.ID, args.Cents}
}

type stockResolver struct{}

func (stockResolver) Level(args struct{ Sku string }) int32 { return 1 } // want endpoint "graphql Query.level" handler "stockResolver.Level"

func main() {
	schema := graphql.MustParseSchema(schemaText, &resolver{}, graphql.UseFieldResolvers())
	stock, err := graphql.ParseSchema(`type Query { level(sku: String!): Int! }`, stockResolver{})
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/graphql", &relay.Handler{Schema: schema})   // want endpoint "http * /graphql"
	http.Handle("POST /stock", &relay.Handler{Schema: stock}) // want endpoint "http POST /stock"
	log.Fatal(http.ListenAndServe(":8080", nil))
}
