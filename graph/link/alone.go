package link

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// maxAlone bounds the search in one package, which is part of every build of who runs
// it: hand-written code takes a tenth of it. Generated code may take hours.
const maxAlone = 400_000

// A Single is one package by itself, as a tool sees it that is run for each.
type Single struct {
	Units []*activity.Unit // its functions, but for generated ones
	look  *lookup
	prog  *activity.Program
}

// Alone reads a package by itself. What the functions of others do, beyond tells by
// their full names: with Args as their parameters, the receiver first. Whatever is
// exported may be called from elsewhere.
func Alone(p *flow.Package, rows *knowledge.Set, beyond func(string) []activity.Deed) *Single {
	in := &Input{Packages: []*flow.Package{p}, Knowledge: rows}
	s := &service{in: in, prog: newProgram(in.Packages, rows), main: Main{Path: p.Path}, shared: map[*pkg]bool{}}
	k := s.prog.byPkg[p.Path]
	var roots []*fn
	for i := range k.Funcs {
		f := s.prog.funcs[k.Str(k.Funcs[i].Name)]
		if f == nil || f.f.Parent != 0 {
			continue
		}
		if isInit(f) && s.root == nil {
			s.root = f
		}
		if isInit(f) || f.name == p.Path+".main" || p.Name != "main" && isExported(f.name) {
			roots = append(roots, f)
		}
	}
	if s.root == nil {
		return &Single{}
	}
	s.code = reach(s.prog, roots...)
	if p.Name != "main" {
		s.addRest(k)
	}
	s.res = newResolver(s.code, rows)
	s.res.atMost = maxAlone
	s.res.findInjections()
	s.match()
	assemble(*in, []*service{s}) // says which services are called
	for i := range s.edges {
		e := &s.edges[i]
		if e.channel = e.name.text; e.name.resolution == graph.Unknown {
			e.channel = ""
		}
	}
	out := &Single{look: newLookup(s, beyond)}
	out.prog = activity.NewProgram(out.look)
	for _, f := range s.code.funcs {
		if !f.generated() {
			out.Units = append(out.Units, &activity.Unit{Ref: f.ref(), Program: out.prog})
		}
	}
	return out
}

// addRest adds the functions that nothing exported leads to: others may, through an
// interface.
func (s *service) addRest(k *pkg) {
	for i := range k.Funcs {
		f := s.prog.funcs[k.Str(k.Funcs[i].Name)]
		if f != nil && f.f.Parent == 0 && !s.code.has[f] {
			s.code.add(f)
			s.code.given[f] = true
			s.code.scanAll()
		}
	}
}

// isExported reports whether the function or method of this full name is.
func isExported(name string) bool {
	r, _ := utf8.DecodeRuneInString(name[strings.LastIndexByte(name, '.')+1:])
	return unicode.IsUpper(r)
}

// Does tells what a call of the function does, for packages that import this one:
// with Args as its parameters, without places. The name of a channel that callers
// in this package give is not what others get.
func (x *Single) Does(name string) []activity.Deed {
	if x.look == nil {
		return nil
	}
	f := x.look.s.prog.funcs[name]
	if f == nil || x.look.fns[f.f] == nil || !x.look.doers.funcs[f] {
		return nil
	}
	out := slices.Clone(x.prog.Of(f.ref()))
	for i := range out {
		d := &out[i]
		if d.Relation > 0 && len(x.look.from[d.Relation-1][f]) > 0 {
			d.Channel, d.Service, d.Operation = "", "", ""
		}
		d.Position, d.Relation = graph.Position{}, 0
	}
	return out
}
