// Package envconfig is a stub of the library of this import path.
package envconfig

func Process(prefix string, spec interface{}) error { panic("stub") }
func MustProcess(prefix string, spec interface{})   { panic("stub") }
