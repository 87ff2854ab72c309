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
	// wrong call "graphql -> bookings *" because the root fields are not read
	// miss call "graphql -> bookings Query.booking" because the root fields are not read
	return b.client.Run(ctx, req, &out) // miss call "graphql -> bookings Query.rates" because the root fields are not read
}

func (b *bookings) cancel(ctx context.Context, id string) error {
	req := graphql.NewRequest(`mutation($id: ID!) { gone: cancelBooking(id: $id) { id } }`)
	req.Var("id", id)
	// wrong call "graphql -> bookings *" because the root fields are not read
	return b.client.Run(ctx, req, nil) // miss call "graphql -> bookings Mutation.cancelBooking" because the root fields are not read
}

func main() {
	ctx := context.Background()
	b := &bookings{client: graphql.NewClient("http://bookings:8080/query")}
	if err := b.find(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
	_ = b.cancel(ctx, os.Args[1])

	github := graphql.NewClient("https://api.github.com/graphql", graphql.UseMultipartForm())
	// wrong call "graphql -> api.github.com *" because the root fields are not read
	_ = github.Run(ctx, graphql.NewRequest("{ viewer { login } }"), nil) // miss call "graphql -> api.github.com Query.viewer" because the root fields are not read
}
