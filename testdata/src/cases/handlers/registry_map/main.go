// A registry of handlers in a map, subscribed in a loop: each topic has its own handler, and leads to what that one publishes.
package main

import (
	"github.com/nats-io/nats.go"
)

type handler func(m *nats.Msg)

type registry struct {
	nc       *nats.Conn
	handlers map[string]handler
}

func (r *registry) RegisterHandler(subject string, h handler) { r.handlers[subject] = h }

func (r *registry) run() {
	for subject, h := range r.handlers {
		// want subscribe "nats bike.rented" handler "app.rented" subscribe "nats bike.returned" handler "app.returned"
		_, _ = r.nc.Subscribe(subject, nats.MsgHandler(h))
	}
}

type app struct{ nc *nats.Conn }

func (a *app) rented(m *nats.Msg) {
	_ = a.nc.Publish("rent.noted", nil) // want publish "nats rent.noted" entry "consumer:nats:bike.rented"
}

func (a *app) returned(m *nats.Msg) {
	_ = a.nc.Publish("return.noted", nil) // want publish "nats return.noted" entry "consumer:nats:bike.returned"
}

func (a *app) stolen(m *nats.Msg) {
	_ = a.nc.Publish("theft.noted", nil)
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	a := &app{nc}
	r := &registry{nc: nc, handlers: map[string]handler{}}
	r.RegisterHandler("bike.rented", a.rented)
	r.RegisterHandler("bike.returned", a.returned)
	r.run()
}
