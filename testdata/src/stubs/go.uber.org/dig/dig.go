// Package dig is the part of go.uber.org/dig that fixtures use.
package dig

// In is embedded in structs of parameters.
type In struct{ _ int }

// Out is embedded in structs of results.
type Out struct{ _ int }

// Container is dig.Container.
type Container struct{}

// Option is dig.Option.
type Option interface{ opt() }

// ProvideOption is dig.ProvideOption.
type ProvideOption interface{ provide() }

// DecorateOption is dig.DecorateOption.
type DecorateOption interface{ decorate() }

// InvokeOption is dig.InvokeOption.
type InvokeOption interface{ invoke() }

func New(opts ...Option) *Container                                       { return nil }
func Name(name string) ProvideOption                                      { return nil }
func Group(group string) ProvideOption                                    { return nil }
func As(i ...any) ProvideOption                                           { return nil }
func (c *Container) Provide(constructor any, opts ...ProvideOption) error { return nil }
func (c *Container) Invoke(function any, opts ...InvokeOption) error      { return nil }
func (c *Container) Decorate(decorator any, opts ...DecorateOption) error { return nil }
