// Package wire is the part of github.com/google/wire that fixtures use.
package wire

// ProviderSet is wire.ProviderSet.
type ProviderSet struct{}

// Binding is wire.Binding.
type Binding struct{}

func NewSet(...any) ProviderSet  { return ProviderSet{} }
func Build(...any) string        { return "" }
func Bind(iface, to any) Binding { return Binding{} }
