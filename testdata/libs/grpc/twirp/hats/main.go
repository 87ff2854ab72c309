// twirp: a generated server, mounted at its own prefix and at another one.
package main

import (
	"context"
	"net/http"

	"github.com/twitchtv/twirp"

	"libs/grpc/twirp/haberdasher"
)

type hats struct{}

// miss endpoint "http POST /twirp/twitch.haberdasher.Haberdasher/MakeHat" handler "hats.MakeHat" because the handler is a method of an embedded interface
func (h *hats) MakeHat(ctx context.Context, size *haberdasher.Size) (*haberdasher.Hat, error) {
	if size.GetInches() <= 0 {
		return nil, twirp.InvalidArgumentError("inches", "I can't make a hat that small!")
	}
	return &haberdasher.Hat{Color: "invisible"}, nil
}

// miss endpoint "http POST /twirp/twitch.haberdasher.Haberdasher/ListHats" handler "hats.ListHats" because the handler is a method of an embedded interface
func (h *hats) ListHats(ctx context.Context, size *haberdasher.Size) (*haberdasher.Hat, error) {
	return &haberdasher.Hat{}, nil
}

func main() {
	handler := haberdasher.NewHaberdasherServer(&hats{})
	mux := http.NewServeMux()
	// wrong endpoint "http * /twirp/twitch.haberdasher.Haberdasher/" because the operations of the service say it
	mux.Handle(handler.PathPrefix(), handler)
	_ = http.ListenAndServe(":8080", mux)
}
