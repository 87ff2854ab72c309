//go:build wireinject

package main

import "github.com/google/wire"

func initialize() publisher {
	wire.Build(set)
	return nil
}
