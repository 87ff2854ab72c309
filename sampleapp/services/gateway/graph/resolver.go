// Package graph is the GraphQL side of the gateway: it composes concerts, seats and
// bookings into one answer.
//
// generated.go is committed. It was made with gqlgen v0.17.98:
//
//go:generate sh -c "cd .. && gqlgen generate"
package graph

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/transport"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
)

// listTimeout is how long a query waits for the member's bookings.
const listTimeout = 3 * time.Second

// Resolver answers the queries.
type Resolver struct {
	bookings bookingpb.BookingServiceClient
	memberID func(ctx context.Context) string
}

// NewHandler returns the GraphQL endpoint. memberID tells which member asks.
func NewHandler(bookings bookingpb.BookingServiceClient, concerts concertpb.ConcertServiceClient, memberID func(context.Context) string) http.Handler {
	resolver := &Resolver{bookings: bookings, memberID: memberID}
	srv := handler.New(NewExecutableSchema(Config{Resolvers: resolver}))
	srv.AddTransport(transport.POST{})
	return withLoaders(concerts, srv)
}
