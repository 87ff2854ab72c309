// Package sinks is the registry.
package sinks

import (
	"context"
	"errors"
)

// A Sink takes events.
type Sink interface {
	Emit(ctx context.Context, name string) error
}

var factories = map[string]func() (Sink, error){}

// Register adds a factory.
func Register(name string, f func() (Sink, error)) { factories[name] = f }

// Open makes a Sink.
func Open(name string) (Sink, error) {
	f, ok := factories[name]
	if !ok {
		return nil, errors.New("unknown sink")
	}
	return f()
}
