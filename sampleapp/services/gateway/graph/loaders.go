package graph

import (
	"context"
	"net/http"
	"time"

	"github.com/graph-gophers/dataloader/v7"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
)

// batchTimeout is how long one batch may take.
const batchTimeout = 3 * time.Second

// loaders collect what the resolvers of one request ask for, so that a list of bookings
// costs one call for all concerts and one for all seats, however long it is.
type loaders struct {
	concerts *dataloader.Loader[string, *concertpb.Concert]
	seats    *dataloader.Loader[string, []*concertpb.Seat] // by concert id
}

func newLoaders(concerts concertpb.ConcertServiceClient) *loaders {
	b := &batches{client: concerts}
	return &loaders{
		concerts: dataloader.NewBatchedLoader(b.concerts),
		seats:    dataloader.NewBatchedLoader(b.seats),
	}
}

// loadersKey is the context key of the loaders of a request.
type loadersKey struct{}

// withLoaders gives each request loaders of its own: their cache must not outlive it.
func withLoaders(concerts concertpb.ConcertServiceClient, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), loadersKey{}, newLoaders(concerts))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// loadersFor returns the loaders of the request.
func loadersFor(ctx context.Context) *loaders {
	return ctx.Value(loadersKey{}).(*loaders)
}

// batches are the calls behind the loaders.
type batches struct {
	client concertpb.ConcertServiceClient
}

// concerts returns one result per id, in the order of the ids; an unknown concert is nil.
func (b *batches) concerts(ctx context.Context, ids []string) []*dataloader.Result[*concertpb.Concert] {
	ctx, cancel := context.WithTimeout(ctx, batchTimeout)
	defer cancel()
	resp, err := b.client.BatchGetConcerts(ctx, &concertpb.BatchGetConcertsRequest{Ids: ids})
	byID := map[string]*concertpb.Concert{}
	for _, c := range resp.GetConcerts() {
		byID[c.GetId()] = c
	}
	return results(ids, byID, err)
}

// seats returns the seats of each concert, in the order of the ids.
func (b *batches) seats(ctx context.Context, concertIDs []string) []*dataloader.Result[[]*concertpb.Seat] {
	ctx, cancel := context.WithTimeout(ctx, batchTimeout)
	defer cancel()
	resp, err := b.client.BatchGetSeats(ctx, &concertpb.BatchGetSeatsRequest{ConcertIds: concertIDs})
	byConcert := map[string][]*concertpb.Seat{}
	for _, seat := range resp.GetSeats() {
		byConcert[seat.GetConcertId()] = append(byConcert[seat.GetConcertId()], seat)
	}
	return results(concertIDs, byConcert, err)
}

// results puts what was found into the order of the keys.
func results[V any](keys []string, found map[string]V, err error) []*dataloader.Result[V] {
	list := make([]*dataloader.Result[V], len(keys))
	for i, key := range keys {
		list[i] = &dataloader.Result[V]{Data: found[key], Error: err}
	}
	return list
}
