// Package names has parts of names.
package names

const (
	Root = "garage"
	Lot  = "lot"
)
