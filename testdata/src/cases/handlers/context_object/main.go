// An object that middleware puts into the context of a request: the handler gets its context from a library, but the object's type tells what is in it.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type tools struct{ w *kafka.Writer }

type toolsKey struct{}

func withTools(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t := &tools{w: &kafka.Writer{Topic: "orders"}}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), toolsKey{}, t)))
	})
}

func toolsFor(ctx context.Context) *tools { return ctx.Value(toolsKey{}).(*tools) }

func place(w http.ResponseWriter, r *http.Request) {
	toolsFor(r.Context()).w.WriteMessages(r.Context(), kafka.Message{}) // want publish "kafka orders" entry "http:POST /orders"
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", place) // want endpoint "http POST /orders"
	http.ListenAndServe(":80", withTools(mux))
}
