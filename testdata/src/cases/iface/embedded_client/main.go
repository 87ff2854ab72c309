// The library's client is embedded, by pointer, and its methods are promoted.
package main

import (
	"context"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type writer struct{ *kafka.Writer }

type conn struct {
	*nats.Conn
	prefix string
}

func (c *conn) publish(name string) error { return c.Publish(c.prefix+name, nil) }

type sender interface {
	WriteMessages(ctx context.Context, msgs ...kafka.Message) error
}

func main() {
	ctx := context.Background()
	w := writer{&kafka.Writer{Topic: "promoted"}}
	_ = w.WriteMessages(ctx, kafka.Message{}) // want publish "kafka promoted"
	var s sender = w
	_ = s.WriteMessages(ctx, kafka.Message{}) // want publish "kafka promoted"
	nc, _ := nats.Connect(nats.DefaultURL)
	c := &conn{Conn: nc, prefix: "eu."}
	_ = c.publish("news") // want publish "nats eu.news"
	_ = c.publish("mail") // want publish "nats eu.mail"
}
