// A registry of handlers in a slice of an interface, subscribed in a loop with a closure around each.
package main

import (
	"github.com/nats-io/nats.go"
)

type handler interface {
	Subject() string
	Handle(m *nats.Msg) error
}

type server struct {
	nc       *nats.Conn
	handlers []handler
}

func (s *server) Register(hs ...handler) { s.handlers = append(s.handlers, hs...) }

func (s *server) Run() {
	for _, h := range s.handlers {
		_, _ = s.nc.Subscribe(h.Subject(), func(m *nats.Msg) { // want subscribe "nats door.opened" handler "opened.Handle" subscribe "nats door.closed" handler "closed.Handle"
			_ = h.Handle(m)
		})
	}
}

type opened struct{ nc *nats.Conn }

func (opened) Subject() string { return "door.opened" }

func (o opened) Handle(m *nats.Msg) error {
	return o.nc.Publish("light.on", nil) // want publish "nats light.on" entry "consumer:nats:door.opened"
}

type closed struct{ nc *nats.Conn }

func (*closed) Subject() string { return "door.closed" }

func (c *closed) Handle(m *nats.Msg) error {
	return c.nc.Publish("light.off", nil) // want publish "nats light.off" entry "consumer:nats:door.closed"
}

type locked struct{ nc *nats.Conn }

func (locked) Subject() string { return "door.locked" }

func (l locked) Handle(m *nats.Msg) error { return l.nc.Publish("light.out", nil) }

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	s := &server{nc: nc}
	s.Register(opened{nc}, &closed{nc})
	s.Run()
}
