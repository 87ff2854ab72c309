// Package aws is a stub of the library of this import path.
package aws

type Config struct{ Region string }

func String(v string) *string   { return &v }
func ToString(p *string) string { panic("stub") }
