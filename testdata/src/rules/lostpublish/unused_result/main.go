// The call stands alone; the error is put into _.
package main

import (
	"context"
	"net/http"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

func main() {
	w := &kafka.Writer{Topic: "orders"}
	nc, _ := nats.Connect("nats://broker")
	http.HandleFunc("POST /orders", func(rw http.ResponseWriter, r *http.Request) {
		w.WriteMessages(context.Background(), kafka.Message{Value: []byte("x")}) // want finding "lostpublish" says "the error of the publish to orders is thrown away"
		_ = nc.Publish("orders.placed", []byte("x"))                             // want finding "lostpublish" says "orders.placed"
	})
	http.ListenAndServe(":80", nil)
}
