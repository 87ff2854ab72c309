// Package metadata is a stub of the library of this import path.
package metadata

type MD map[string][]string
