// One function has a publish for each kind, and its callers say which: what a caller
// does not ask for is not sent there.
package main

import (
	"context"
	"errors"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type kind int

const (
	command kind = iota
	notice
)

type bus struct {
	nc *nats.Conn
	w  *kafka.Writer
}

func (b *bus) send(ctx context.Context, name string, data []byte, k kind) error {
	if len(data) == 0 {
		return errors.New("nothing to send")
	}
	switch k {
	case command:
		return b.nc.Publish(name, data)
	case notice:
		return b.w.WriteMessages(ctx, kafka.Message{Topic: name, Value: data})
	}
	return errors.New("unknown kind")
}

func (b *bus) notify(ctx context.Context, name string, data []byte) {
	_ = b.send(ctx, name, data, notice) // want publish "kafka crate.packed"
}

// both asks for what its own caller wants.
func (b *bus) both(ctx context.Context, name string, k kind) error {
	return b.send(ctx, name, []byte("both"), k) // want publish "nats crate.moved" publish "kafka crate.moved"
}

func main() {
	ctx := context.Background()
	nc, _ := nats.Connect(nats.DefaultURL)
	b := &bus{nc: nc, w: &kafka.Writer{}}
	_ = b.send(ctx, "crate.pack", []byte("x"), command) // want publish "nats crate.pack"
	b.notify(ctx, "crate.packed", []byte("x"))
	for _, k := range []kind{command, notice} {
		_ = b.both(ctx, "crate.moved", k)
	}
}
