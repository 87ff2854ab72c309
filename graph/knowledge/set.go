package knowledge

import (
	"embed"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed rows/*.yaml
var builtin embed.FS

// A Set is a collection of rows, looked up by function.
type Set struct {
	byFunc    map[string][]*Row
	covered   []string // import path prefixes of the libraries themselves
	wrapped   map[string]bool
	generated map[string]bool
	methods   map[string]bool // names of the methods among the functions
	urls      []URL

	replies   map[string]bool
	arguments map[string]bool
	commands  []*Row // of types of which the values are sub-commands
	aliases   map[string]string

	routers map[string]bool // types that have routes
	users   map[string]bool // functions that rows of the user's are about
	named   map[string]bool // functions that the paths of rows name

	inStructs  map[string]*Inject
	outStructs map[string]*Inject
	installs   map[string]bool // packages of which nothing holds that is not installed

	userRows []UserRow

	interfaces []Interface
}

// Default gives the built-in rows.
func Default() *Set { return defaultSet() }

var defaultSet = sync.OnceValue(func() *Set {
	s, err := New(nil)
	if err != nil {
		panic(fmt.Sprintf("built-in rows: %v", err)) // held by a test
	}
	return s
})

func empty() *Set {
	return &Set{byFunc: map[string][]*Row{}, wrapped: map[string]bool{}, generated: map[string]bool{}, methods: map[string]bool{}, replies: map[string]bool{}, arguments: map[string]bool{}, aliases: map[string]string{}, routers: map[string]bool{}, users: map[string]bool{}, named: map[string]bool{},
		inStructs: map[string]*Inject{}, outStructs: map[string]*Inject{}, installs: map[string]bool{}}
}

// New gives the built-in rows and those of libs. What libs says of a function
// stands in place of what is built in. An *Error tells where a row of libs is
// wrong.
func New(libs []Library) (*Set, error) {
	s := empty()
	if err := s.add(libs); err != nil {
		return nil, err
	}
	for _, lib := range libs {
		for _, f := range lib.Functions {
			row, err := newRow(lib, f)
			if err != nil {
				return nil, err
			}
			for _, name := range f.Func {
				s.userRows = append(s.userRows, UserRow{fullName(name.Value, lib.Package), lib.Package, name, row.args})
			}
		}
	}
	for _, rows := range s.byFunc {
		for _, row := range rows {
			for _, fn := range row.mentions {
				s.users[fn] = true
			}
		}
	}
	users := s.byFunc
	s.byFunc = map[string][]*Row{}
	files, err := builtinLibraries()
	if err != nil {
		return nil, err
	}
	for _, libs := range files {
		if err := s.add(libs); err != nil {
			return nil, err
		}
	}
	for fn, rows := range users {
		s.byFunc[fn] = rows
		s.users[fn] = true
	}
	return s, nil
}

var builtinLibraries = sync.OnceValues(readBuiltin)

// readBuiltin reads the built-in files, in parallel: they are most of what a start
// of the program costs.
func readBuiltin() ([][]Library, error) {
	files, err := builtin.ReadDir("rows")
	if err != nil {
		return nil, err
	}
	out, errs := make([][]Library, len(files)), make([]error, len(files))
	var wg sync.WaitGroup
	for i, f := range files {
		wg.Go(func() {
			data, err := builtin.ReadFile("rows/" + f.Name())
			if err == nil {
				out[i], err = parse(f.Name(), data)
			}
			errs[i] = err
		})
	}
	wg.Wait()
	return out, errors.Join(errs...)
}

// Rows gives the meanings of the function with this full name.
func (s *Set) Rows(fn string) []*Row { return s.byFunc[fn] }

// IsLibrary reports whether a package that imports importPath may be a wrapper
// of a client library, and so is worth reading from source.
func (s *Set) IsLibrary(importPath string) bool { return s.wrapped[importPath] }

// IsGenerated reports whether a package that imports importPath is generated code,
// which says more of its types than their methods do.
func (s *Set) IsGenerated(importPath string) bool { return s.generated[importPath] }

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

// Described reports whether a function needs no looking into, should it be in the
// tree: a row of the user's is about it, or a row says what a call results in.
func (s *Set) Described(fn string) bool {
	return s.users[fn] || slices.ContainsFunc(s.byFunc[fn], func(r *Row) bool { return r.Role == Value })
}

// Tells reports whether a row is about a function, or names it as what makes or sets
// something.
func (s *Set) Tells(fn string) bool { return len(s.byFunc[fn]) > 0 || s.named[fn] || s.users[fn] }

// Made gives the rows about new variables of the type, whatever its arguments.
func (s *Set) Made(typ string) []*Row {
	if generic, _, ok := strings.Cut(typ, "["); ok && strings.Contains(generic, ".") {
		typ = generic
	}
	return s.byFunc[typ+"{}"]
}

// IsMethod reports whether some row is about a method of this name, so that a
// call of it on an interface of the user's own may be one of a library.
func (s *Set) IsMethod(name string) bool { return s.methods[name] }

// IsReply reports whether the field of the type holds where the answer to a
// message goes.
func (s *Set) IsReply(typ, field string) bool { return s.replies[typ+"."+field] }

// IsRouter reports whether routes are registered on values of the type.
func (s *Set) IsRouter(typ string) bool { return s.routers[typ] }

// MakesReply reports whether the function gives an address for answers.
func (s *Set) MakesReply(fn string) bool { return s.replies[fn] }

// IsArguments reports whether the variable, or the result of the function, is
// words of the command line or their number.
func (s *Set) IsArguments(name string) bool { return s.arguments[name] }

// Arguments gives the names that IsArguments is about, sorted.
func (s *Set) Arguments() []string { return slices.Sorted(maps.Keys(s.arguments)) }

// Commands gives the rows about sub-commands.
func (s *Set) Commands() []*Row { return s.commands }

// Alias is the function that a function, or a variable that holds one, is.
func (s *Set) Alias(name string) string { return or(s.aliases[name], name) }

// URLs gives the paths of HTTP calls that are something else.
func (s *Set) URLs() []URL { return s.urls }

// InStruct tells of a struct that embeds the type that a container fills each
// field of it; nil if it does not.
func (s *Set) InStruct(embedded string) *Inject { return s.inStructs[embedded] }

// OutStruct tells of a struct that embeds the type that each field of it is
// provided; nil if it is not.
func (s *Set) OutStruct(embedded string) *Inject { return s.outStructs[embedded] }

// Installs reports whether what a row of the package says of a container holds
// only where an install row leads to the call.
func (s *Set) Installs(pkg string) bool { return s.installs[pkg] }

// Functions gives the full names of all functions that rows are about, sorted.
func (s *Set) Functions() []string { return slices.Sorted(maps.Keys(s.byFunc)) }

// A UserRow is a function that a row of the user's is about.
type UserRow struct {
	Func    string // full name
	Package string
	Where   Text // as written
	Args    []ArgUse
}

// An ArgUse is an argument that a row asks for, counted without the receiver.
type ArgUse struct {
	N     int
	Where Text
}

// Check tells all that is wrong in the rows of libs.
func Check(libs []Library) error { return empty().add(libs) }

// UserRows lists the functions of the user's rows in the order of the file.
func (s *Set) UserRows() []UserRow { return s.userRows }

// Interfaces gives the generated interfaces whose calls mean something.
func (s *Set) Interfaces() []Interface { return s.interfaces }
