// Package driver keeps drivers by name.
package driver

import (
	"context"
	"fmt"
	"sync"
)

// A Driver publishes.
type Driver interface {
	Publish(ctx context.Context) error
}

// A Factory makes one.
type Factory interface {
	New(topic string) (Driver, error)
}

var (
	mu       sync.RWMutex
	registry = make(map[string]Factory)
)

// Register adds a factory.
func Register(name string, f Factory) {
	mu.Lock()
	defer mu.Unlock()
	registry[name] = f
}

// Open makes a driver.
func Open(name, topic string) (Driver, error) {
	mu.RLock()
	f, ok := registry[name]
	mu.RUnlock()
	if !ok {
		return nil, fmt.Errorf("unknown driver %q", name)
	}
	return f.New(topic)
}
