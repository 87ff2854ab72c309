// Returned, also by the wrapper's caller, named, or joined with others.
package main

import (
	"context"
	"errors"
	"net/http"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type app struct {
	nc *nats.Conn
	w  *kafka.Writer
}

func (a *app) plain(id string) error { return a.nc.Publish("orders.placed", []byte(id)) }

func (a *app) named(ctx context.Context, id string) (err error) {
	err = a.w.WriteMessages(ctx, kafka.Message{Value: []byte(id)})
	return
}

func (a *app) all(ctx context.Context, id string) error {
	return errors.Join(a.plain(id), a.named(ctx, id))
}

func main() {
	nc, _ := nats.Connect("nats://broker")
	a := &app{nc, &kafka.Writer{Topic: "orders"}}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		if err := a.all(r.Context(), r.FormValue("id")); err != nil {
			http.Error(w, err.Error(), 500)
		}
	})
	http.ListenAndServe(":80", nil)
}
