// twirp: generated protobuf and JSON clients.
package main

import (
	"context"
	"net/http"
	"os"
	"time"

	"libs/grpc/twirp/haberdasher"
)

type store struct {
	hats haberdasher.Haberdasher
}

func (s *store) sell(w http.ResponseWriter, r *http.Request) {
	ctx, size := r.Context(), &haberdasher.Size{Inches: 12}
	_, _ = s.hats.ListHats(ctx, size)     // want call "http -> hats POST /twirp/twitch.haberdasher.Haberdasher/ListHats" entry "http:GET /hat"
	hat, err := s.hats.MakeHat(ctx, size) // want call "http -> hats POST /twirp/twitch.haberdasher.Haberdasher/MakeHat" entry "http:GET /hat"
	if err == nil {
		_, _ = w.Write([]byte(hat.GetColor()))
	}
}

func main() {
	s := &store{hats: haberdasher.NewHaberdasherProtobufClient("http://hats:8080", &http.Client{Timeout: time.Second})} // want effect "deadline http.Client{}" duration "1s"
	other := haberdasher.NewHaberdasherJSONClient(os.Getenv("HATS_URL"), http.DefaultClient)
	ctx := context.Background()
	_, _ = other.ListHats(ctx, &haberdasher.Size{}) // want call "http -> hats POST /twirp/twitch.haberdasher.Haberdasher/ListHats" entry "startup"
	_, _ = other.MakeHat(ctx, &haberdasher.Size{})  // want call "http -> hats POST /twirp/twitch.haberdasher.Haberdasher/MakeHat" entry "startup"
	http.HandleFunc("GET /hat", s.sell)             // want endpoint "http GET /hat" handler "store.sell"
	_ = http.ListenAndServe(":8081", nil)
}
