// Package shared is used by both binaries.
package shared

import "context"

// A Sink takes records.
type Sink interface {
	Put(ctx context.Context, name string) error
}

// Record puts one.
func Record(ctx context.Context, s Sink, name string) { _ = s.Put(ctx, name) }
