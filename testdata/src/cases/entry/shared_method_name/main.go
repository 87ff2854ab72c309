// Look-alike: two implementations of one interface, each behind its own route.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type notifier interface{ notify(ctx context.Context) }

type mail struct{ w *kafka.Writer }

func (m mail) notify(ctx context.Context) {
	_ = m.w.WriteMessages(ctx, kafka.Message{Topic: "mails"}) // want publish "kafka mails" entry "http:POST /mail"
}

type text struct{ w *kafka.Writer }

func (t text) notify(ctx context.Context) {
	_ = t.w.WriteMessages(ctx, kafka.Message{Topic: "texts"}) // want publish "kafka texts" entry "http:POST /text"
}

type handler struct{ n notifier }

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) { h.n.notify(r.Context()) }

func main() {
	w := &kafka.Writer{}
	http.Handle("POST /mail", handler{n: mail{w}}) // want endpoint "http POST /mail"
	http.Handle("POST /text", handler{n: text{w}}) // want endpoint "http POST /text"
	_ = http.ListenAndServe(":8080", nil)
}
