// Nobody sees the error of a goroutine, or of a deferred call.
package main

import (
	"net/http"

	"github.com/nats-io/nats.go"
)

type app struct{ nc *nats.Conn }

func (a *app) place(w http.ResponseWriter, r *http.Request) {
	defer a.nc.Publish("audit", []byte("placed")) // want finding "lostpublish" says "audit"
	go a.nc.Publish("orders.placed", []byte("x")) // want finding "lostpublish" says "orders.placed"
}

func main() {
	nc, _ := nats.Connect("nats://broker")
	a := &app{nc}
	http.HandleFunc("POST /orders", a.place)
	http.ListenAndServe(":80", nil)
}
