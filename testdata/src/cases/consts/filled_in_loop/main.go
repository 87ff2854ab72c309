// Maps that are filled in a loop over a table: a known key gives the entry of its own round, an unknown one all of them.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type kind int

const (
	created kind = iota
	paid
)

func (k kind) String() string { return [...]string{"created", "paid"}[k] }

type stream struct{ key, topic string }

var streams = []stream{{"orders", "orders-v1"}, {"bills", "bills-v2"}}

// writers are kept in a local map.
func writers(ctx context.Context) {
	m := map[string]*kafka.Writer{}
	for _, s := range streams {
		m[s.key] = &kafka.Writer{Topic: s.topic}
	}
	_ = m["orders"].WriteMessages(ctx, kafka.Message{}) // want publish "kafka orders-v1"
	_ = m["bills"].WriteMessages(ctx, kafka.Message{})  // want publish "kafka bills-v2"
	// want publish "kafka orders-v1" publish "kafka bills-v2"
	_ = m[os.Args[1]].WriteMessages(ctx, kafka.Message{})
}

type sender struct {
	nc      *nats.Conn
	subject string
}

func newSender(nc *nats.Conn, subject string) *sender { return &sender{nc, subject} }

func (s *sender) send() {
	_ = s.nc.Publish(s.subject, nil)
}

// senders are made by a constructor.
func senders(nc *nats.Conn) {
	m := map[string]*sender{}
	for _, t := range []string{"t1", "t2", "t3"} {
		m[t] = newSender(nc, "pre."+t)
	}
	m["t1"].send() // want publish "nats pre.t1"
	m["t3"].send() // want publish "nats pre.t3"
}

// A directory keeps computed texts in a field.
type directory struct{ m map[kind]string }

func newDirectory() *directory {
	d := &directory{m: map[kind]string{}}
	for _, k := range []kind{created, paid} {
		d.m[k] = "x." + strings.ToUpper(k.String())
	}
	return d
}

type event interface{ Kind() kind }

type orderCreated struct{}

func (orderCreated) Kind() kind { return created }

type orderPaid struct{}

func (*orderPaid) Kind() kind { return paid }

func (d *directory) emit(nc *nats.Conn, e event) error {
	subject, ok := d.m[e.Kind()]
	if !ok {
		return fmt.Errorf("no subject for %v", e.Kind())
	}
	return nc.Publish("ev."+subject, nil)
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	writers(context.Background())
	senders(nc)
	d := newDirectory()
	_ = nc.Publish(d.m[paid], nil) // want publish "nats x.PAID"
	_ = d.emit(nc, orderCreated{}) // want publish "nats ev.x.CREATED"
	_ = d.emit(nc, &orderPaid{})   // want publish "nats ev.x.PAID"
}
