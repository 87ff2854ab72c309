// Package fx is the part of go.uber.org/fx that fixtures use.
package fx

import (
	"context"

	"go.uber.org/dig"
)

// In is embedded in structs of parameters.
type In = dig.In

// Out is embedded in structs of results.
type Out = dig.Out

// Option is fx.Option.
type Option interface{ option() }

// Annotation is fx.Annotation.
type Annotation interface{ annotation() }

// Annotated is fx.Annotated.
type Annotated struct {
	Name   string
	Group  string
	Target any
}

// App is fx.App.
type App struct{}

// Hook is fx.Hook.
type Hook struct {
	OnStart func(context.Context) error
	OnStop  func(context.Context) error
}

// Lifecycle is fx.Lifecycle.
type Lifecycle interface{ Append(Hook) }

func New(opts ...Option) *App                   { return nil }
func (a *App) Run()                             {}
func Options(opts ...Option) Option             { return nil }
func Module(name string, opts ...Option) Option { return nil }
func Provide(constructors ...any) Option        { return nil }
func Supply(values ...any) Option               { return nil }
func Decorate(decorators ...any) Option         { return nil }
func Replace(values ...any) Option              { return nil }
func Invoke(funcs ...any) Option                { return nil }
func Populate(targets ...any) Option            { return nil }
func Annotate(t any, anns ...Annotation) any    { return nil }
func ParamTags(tags ...string) Annotation       { return nil }
func ResultTags(tags ...string) Annotation      { return nil }
func As(interfaces ...any) Annotation           { return nil }
func OnStart(onStart any) Annotation            { return nil }
