// Package env is a stub of the library of this import path.
package env

type Options struct {
	Prefix          string
	TagName         string
	RequiredIfNoDef bool
}

func Parse(v interface{}) error                          { panic("stub") }
func ParseWithOptions(v interface{}, opts Options) error { panic("stub") }
func ParseAs[T any]() (T, error)                         { panic("stub") }
func ParseAsWithOptions[T any](opts Options) (T, error)  { panic("stub") }
func Must[T any](t T, err error) T                       { panic("stub") }
