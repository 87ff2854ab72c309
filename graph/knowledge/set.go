package knowledge

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed rows/*.yaml
var builtin embed.FS

// A Set is a collection of rows, looked up by function.
type Set struct {
	byFunc  map[string][]*Row
	covered []string // import path prefixes of the libraries themselves
	wrapped map[string]bool
	methods map[string]bool // names of the methods among the functions

	interfaces []Interface
}

// Default gives the built-in rows.
func Default() *Set { return defaultSet() }

var defaultSet = sync.OnceValue(func() *Set {
	s := &Set{byFunc: map[string][]*Row{}, wrapped: map[string]bool{}, methods: map[string]bool{}}
	files, err := builtin.ReadDir("rows")
	if err != nil {
		panic(err) // embedded: cannot fail on a user's machine
	}
	for _, f := range files {
		data, err := builtin.ReadFile("rows/" + f.Name())
		if err == nil {
			err = s.add(f.Name(), data)
		}
		if err != nil {
			panic(fmt.Sprintf("built-in rows: %v", err)) // held by a test
		}
	}
	return s
})

// Rows gives the meanings of the function with this full name.
func (s *Set) Rows(fn string) []*Row { return s.byFunc[fn] }

// IsLibrary reports whether a package that imports importPath may be a wrapper
// of a client library, and so is worth reading from source.
func (s *Set) IsLibrary(importPath string) bool { return s.wrapped[importPath] }

// Covers reports whether importPath belongs to a known library, whose own source
// is never read.
func (s *Set) Covers(importPath string) bool {
	for _, p := range s.covered {
		if importPath == p || strings.HasPrefix(importPath, p+"/") {
			return true
		}
	}
	return false
}

// IsMethod reports whether some row is about a method of this name, so that a
// call of it on an interface of the user's own may be one of a library.
func (s *Set) IsMethod(name string) bool { return s.methods[name] }

// Interfaces gives the generated interfaces whose calls mean something.
func (s *Set) Interfaces() []Interface { return s.interfaces }
