// A library gives its client as an interface, which stands behind a narrower one of
// the program; the method belongs to an interface that the library's one embeds.
package main

import (
	"log"

	"github.com/nats-io/nats.go"
)

type stream interface {
	PublishMsg(m *nats.Msg, opts ...nats.PubOpt) (*nats.PubAck, error)
}

type publisher struct {
	js      stream
	subject string
}

func newPublisher(nc *nats.Conn, subject string) (*publisher, error) {
	js, err := nc.JetStream()
	if err != nil {
		return nil, err
	}
	return &publisher{js: js, subject: subject}, nil
}

func (p *publisher) send(data []byte) error {
	_, err := p.js.PublishMsg(&nats.Msg{Subject: p.subject, Data: data})
	return err
}

// sink has the same method and writes a line.
type sink struct{}

func (sink) PublishMsg(m *nats.Msg, _ ...nats.PubOpt) (*nats.PubAck, error) {
	log.Println(m.Subject)
	return &nats.PubAck{}, nil
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	p, err := newPublisher(nc, "parcels.sent")
	if err != nil {
		log.Fatal(err)
	}
	_ = p.send(nil) // want publish "nats parcels.sent"
	dry := &publisher{js: sink{}, subject: "parcels.tried"}
	_ = dry.send(nil)
}
