// Package errgroup is a stub of the library of this import path.
package errgroup

import "context"

type Group struct{ _ int }

func WithContext(ctx context.Context) (*Group, context.Context) { panic("stub") }

func (g *Group) Go(f func() error) { panic("stub") }
func (g *Group) SetLimit(n int)    { panic("stub") }
func (g *Group) Wait() error       { panic("stub") }
