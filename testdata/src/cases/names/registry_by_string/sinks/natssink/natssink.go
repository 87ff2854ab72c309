// Package natssink publishes to NATS.
package natssink

import (
	"context"

	"github.com/nats-io/nats.go"

	"fixtures/cases/names/registry_by_string/sinks"
)

type sink struct{ nc *nats.Conn }

func open() (sinks.Sink, error) {
	nc, err := nats.Connect(nats.DefaultURL)
	return sink{nc}, err
}

func (s sink) Emit(ctx context.Context, name string) error {
	return s.nc.Publish("n."+name, nil) // want publish "nats n.metrics"
}

func init() { sinks.Register("nats", open) }
