//go:build wireinject

package main

import "github.com/google/wire"

// The generator reads this; the stub returns nothing.
func initialize() *producer {
	wire.Build(set)
	return &producer{topic: "stub"}
}
