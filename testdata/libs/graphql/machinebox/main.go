// machinebox/graphql: the query's text says which root fields are asked for.
package main

import (
	"context"
	"log"
	"os"

	"github.com/machinebox/graphql"
)

const bookingQuery = `
	query Booking($id: ID!) {
		booking(id: $id) { id ...guest }
		rates { day cents }
	}
	fragment guest on Booking { name }
`

type bookings struct{ client *graphql.Client }

func (b *bookings) find(ctx context.Context, id string) error {
	req := graphql.NewRequest(bookingQuery)
	req.Var("id", id)
	req.Header.Set("Cache-Control", "no-cache")
	var out struct{ Booking struct{ ID string } }
	// want call "graphql -> bookings Query.booking"
	return b.client.Run(ctx, req, &out) // want call "graphql -> bookings Query.rates"
}

func (b *bookings) cancel(ctx context.Context, id string) error {
	req := graphql.NewRequest(`mutation($id: ID!) { gone: cancelBooking(id: $id) { id } }`)
	req.Var("id", id)
	return b.client.Run(ctx, req, nil) // want call "graphql -> bookings Mutation.cancelBooking"
}

func main() {
	ctx := context.Background()
	b := &bookings{client: graphql.NewClient("http://bookings:8080/query")}
	if err := b.find(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
	_ = b.cancel(ctx, os.Args[1])

	github := graphql.NewClient("https://api.github.com/graphql", graphql.UseMultipartForm())
	_ = github.Run(ctx, graphql.NewRequest("{ viewer { login } }"), nil) // want call "graphql -> api.github.com Query.viewer"
}
