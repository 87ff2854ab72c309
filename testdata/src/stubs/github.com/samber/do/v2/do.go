// Package do is the part of github.com/samber/do/v2 that fixtures use.
package do

// Injector is do.Injector.
type Injector interface{ ID() string }

// RootScope is do.RootScope.
type RootScope struct{}

// Provider is do.Provider.
type Provider[T any] func(Injector) (T, error)

func (s *RootScope) ID() string                                         { return "" }
func New(packages ...func(Injector)) *RootScope                         { return nil }
func Package(services ...func(i Injector)) func(Injector)               { return nil }
func Lazy[T any](p Provider[T]) func(Injector)                          { return nil }
func Provide[T any](i Injector, provider Provider[T])                   {}
func ProvideNamed[T any](i Injector, name string, provider Provider[T]) {}
func ProvideValue[T any](i Injector, value T)                           {}
func ProvideNamedValue[T any](i Injector, name string, value T)         {}
func Invoke[T any](i Injector) (t T, err error)                         { return t, nil }
func MustInvoke[T any](i Injector) (t T)                                { return t }
func MustInvokeNamed[T any](i Injector, name string) (t T)              { return t }
func MustAs[Initial any, Alias any](i Injector)                         {}
