// Package link joins the summaries of all packages into one system: for each
// service it takes what its binary can reach, resolves the names in the calls
// that the rows know, and matches both ends.
//
// program.go, reach.go        the code: functions, types, what a service reaches
// value.go, resolve.go        where a value comes from, demand-driven, with contexts
// param.go, calls.go          through callers and results; branch.go, phi.go, table.go: by what is decided
// heap.go, stores.go          what is stored where; text.go, eval.go: which text it is
// order.go, bycaller.go, keyed.go, bound.go   which stores an object sees, by when, whom, where and what
// injected.go, injection.go, provided.go, grouped.go, wanted.go   what containers pass by type
// paths.go, elements.go       the paths of rows; bytype.go: names of types and functions, protobuf.go: of messages
// match.go                    the calls that rows know: channels.go, sync.go, endpoints.go, effects.go
// place.go, entry.go          where a relation stands, and what leads there
// assemble.go, hosts.go       the system: channels, callees, patterns
package link

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A program is every summary, indexed by name.
type program struct {
	pkgs       []*pkg
	byPkg      map[string]*pkg
	funcs      map[string]*fn
	decls      map[string]*decl
	impls      map[string][]flow.Method // type text -> methods by which it was seen to implement interfaces
	ixPkg      map[string]*pkg          // package that an entry of impls comes from
	libMethods map[string]string        // "Type.Method" of a type whose package was not read: full name

	globals  map[string]typed
	rows     *knowledge.Set
	embedded map[string]bool // struct types that are a field of another struct by value
}

// A typed is a type in the table of its package.
type typed struct {
	k *pkg
	t flow.TypeID
}

// A pkg is one summary with the texts of its types.
type pkg struct {
	*flow.Package
	typeText []string
	messages func() map[string]protoMessage
}

// A fn is a function with a body. Functions are compared by pointer.
type fn struct {
	pkg  *pkg
	f    *flow.Func
	name string
}

// A decl is a named type with the summary that declares it.
type decl struct {
	pkg *pkg
	*flow.TypeDecl
}

// A site is a value of a function: a call, a store, an allocation.
type site struct {
	fn *fn
	v  flow.ValueID
}

// newProgram indexes pkgs. A function that a row describes is like one outside the
// tree, also where its library stands inside: it is not looked into.
func newProgram(pkgs []*flow.Package, rows *knowledge.Set) *program {
	p := &program{
		rows:  rows,
		byPkg: map[string]*pkg{}, funcs: map[string]*fn{}, decls: map[string]*decl{},
		impls: map[string][]flow.Method{}, libMethods: map[string]string{}, ixPkg: map[string]*pkg{}, globals: map[string]typed{}, embedded: map[string]bool{},
	}
	for _, fp := range pkgs {
		k := &pkg{Package: fp, typeText: make([]string, len(fp.Types))}
		k.messages = sync.OnceValue(func() map[string]protoMessage { return messagesOf(k) })
		p.pkgs = append(p.pkgs, k)
	}
	slices.SortFunc(p.pkgs, func(a, b *pkg) int { return cmp.Compare(a.Path, b.Path) })
	for _, k := range p.pkgs {
		p.byPkg[k.Path] = k
		for i := range k.Funcs {
			f := &fn{pkg: k, f: &k.Funcs[i]}
			f.name = k.Str(f.f.Name)
			if !rows.Tells(f.name) {
				p.funcs[f.name] = f
			}
		}
		for _, g := range k.Globals {
			p.globals[k.Str(g.Name)] = typed{k, g.Type}
			if k.under(g.Type) == flow.Struct {
				p.embedded[k.text(g.Type)] = true
			}
		}
		for i := range k.Decls {
			d := &decl{pkg: k, TypeDecl: &k.Decls[i]}
			p.decls[k.Str(d.Name)] = d
			for _, f := range d.Fields {
				if k.under(f.Type) == flow.Struct {
					p.embedded[k.text(f.Type)] = true
				}
			}
		}
	}
	for _, k := range p.pkgs {
		for t := range k.Types { // before services read them at the same time
			k.text(flow.TypeID(t))
		}
		for _, im := range k.Impls {
			t := strings.TrimPrefix(k.text(im.Type), "*")
			if p.decls[t] == nil {
				p.addImpl(k, t, im.Methods)
				for _, m := range im.Methods {
					p.libMethods[t+"."+k.Str(m.Name)] = k.Str(m.Func)
				}
			}
		}
	}
	return p
}

// addImpl remembers methods of a type whose package was not read. The strings of
// a method are symbols of k, so the first package that shows a type wins unless
// a later one shows more.
func (p *program) addImpl(k *pkg, typ string, methods []flow.Method) {
	if len(methods) > len(p.impls[typ]) {
		p.impls[typ], p.ixPkg[typ] = methods, k
	}
}

// method finds what name runs on a value of type typ (a named type's text,
// without *): the full function name and the embedded fields on the way.
func (p *program) method(typ, name, sig string) (fn string, path []string, ok bool) {
	typ = strings.TrimPrefix(typ, "*")
	if i := strings.IndexByte(typ, '['); i > 0 {
		typ = typ[:i] // type arguments do not change which method runs
	}
	var k *pkg
	var ms []flow.Method
	if d := p.decls[typ]; d != nil && !d.Interface {
		k, ms = d.pkg, d.Methods
	} else if m := p.impls[typ]; m != nil {
		k, ms = p.ixPkg[typ], m
	}
	for _, m := range ms {
		if k.Str(m.Name) != name {
			continue
		}
		if sig != "" && k.Str(m.Sig) != sig && !strings.Contains(k.Str(m.Sig), "$") {
			return "", nil, false
		}
		for _, s := range m.Path {
			path = append(path, k.Str(s))
		}
		return k.Str(m.Func), path, true
	}
	return "", nil, false
}

// text is the text of type t, the same in every package.
func (k *pkg) text(t flow.TypeID) string {
	if t == 0 {
		return ""
	}
	if s := k.typeText[t]; s != "" {
		return s
	}
	ft := &k.Types[t]
	var s string
	switch ft.Kind {
	case flow.Pointer:
		s = "*" + k.text(ft.Elem)
	case flow.Slice:
		s = "[]" + k.text(ft.Elem)
	case flow.Array:
		s = "[]" + k.text(ft.Elem) // slices of it are the same place; see arrayLength
	case flow.Map:
		s = "map[" + k.text(ft.Key) + "]" + k.text(ft.Elem)
	case flow.Chan:
		s = "chan " + k.text(ft.Elem)
	case flow.Tuple:
		parts := make([]string, len(ft.Args))
		for i, a := range ft.Args {
			parts[i] = k.text(a)
		}
		s = "(" + strings.Join(parts, ",") + ")"
	case flow.Named:
		s = k.Str(ft.Name)
		for i, a := range ft.Args {
			s += "[,"[min(i, 1):][:1] + k.text(a)
		}
		if len(ft.Args) > 0 {
			s += "]"
		}
	default:
		s = k.Str(ft.Name)
	}
	k.typeText[t] = s
	return s
}

// under is the kind of the underlying type of t.
func (k *pkg) under(t flow.TypeID) flow.TypeKind {
	ft := k.Types[t]
	if ft.Kind == flow.Named {
		return ft.Under
	}
	return ft.Kind
}

// elem is the type that the pointer, slice, array, map or channel t holds.
func (k *pkg) elem(t flow.TypeID) flow.TypeID { return k.Types[t].Elem }

func (f *fn) val(v flow.ValueID) *flow.Value { return &f.f.Values[v] }

func (f *fn) str(s flow.Sym) string { return f.pkg.Strings[s] }

// typeOf is the text of the type of v.
func (f *fn) typeOf(v flow.ValueID) string { return f.pkg.text(f.val(v).Type) }

func (f *fn) isParam(v flow.ValueID) bool { return int32(v) < f.f.Params }

// firstInstr is the first value that is an instruction.
func (f *fn) firstInstr() flow.ValueID { return f.f.First() }

func (f *fn) position(p flow.Pos) graph.Position {
	return graph.Position{File: f.pkg.Files[p.File].Name, Line: int(p.Line), Column: int(p.Col)}
}

func (f *fn) generated() bool { return f.pkg.Files[f.f.Pos.File].Generated }

func (s site) val() *flow.Value { return s.fn.val(s.v) }

func (s site) position() graph.Position {
	p := s.val().Pos
	if !p.IsValid() {
		p = s.fn.f.Pos
	}
	return s.fn.position(p)
}

// callee is the name that a static or interface call calls.
func (s site) callee() string { return s.fn.str(s.val().Name) }

// compareSites orders sites by place in the program, for output that does not
// depend on the order of a map.
func compareSites(a, b site) int {
	return cmp.Or(cmp.Compare(a.fn.name, b.fn.name), cmp.Compare(a.v, b.v))
}
