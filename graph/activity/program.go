package activity

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// How much is remembered of a function: what is further down, or more, says little
// about the call that leads there.
const (
	maxDeeds = 160
	maxDepth = 6
)

// A Program adds up what calls do along the calls of the code.
type Program struct {
	look  Lookup
	does  map[*flow.Func][]Deed
	busy  map[*flow.Func]bool
	waits map[*flow.Func][]Wait
	fills map[string]Consumer // what consumers fill, by key; nil until it is asked for
}

// NewProgram gives a program over what look knows.
func NewProgram(look Lookup) *Program {
	return &Program{look: look, does: map[*flow.Func][]Deed{}, busy: map[*flow.Func]bool{}, waits: map[*flow.Func][]Wait{}}
}

// Lookup gives what the program looks things up in.
func (p *Program) Lookup() Lookup { return p.look }

// Deeds lists what the call v of f does, nearest first.
func (p *Program) Deeds(f Ref, v flow.ValueID) []Deed {
	if !IsCall(f.Value(v).Op) {
		return nil
	}
	out := slices.Clone(p.look.Own(f, v))
	inTurn := slices.ContainsFunc(out, func(d Deed) bool { return runsInTurn[d.Role] })
	add := func(ds []Deed, params int, apart bool) {
		for _, d := range ds {
			if d.Async = d.Async || apart; apart && isWait(d.Role) {
				continue
			}
			if d.Depth++; d.Depth > maxDepth {
				continue
			}
			if !p.look.Through(f, v, d) {
				continue
			}
			d.Args = argsOf(f, v, d.Args, params)
			out = append(out, d)
		}
	}
	for _, c := range p.look.Callees(f, v) {
		add(p.Of(c), int(c.Func.Params), !inTurn && f.given(v, c))
	}
	add(p.look.Beyond(f, v), -1, false)
	if f.Value(v).Flags&flow.Go != 0 {
		out = slices.DeleteFunc(out, func(d Deed) bool { return isWait(d.Role) })
		for i := range out {
			out[i].Async = true
		}
	}
	return distinct(out)
}

// runsInTurn are the roles of library functions that run what they are given before
// they return. Any other may do so in a goroutine, and waits in it are nobody's.
var runsInTurn = map[knowledge.Role]bool{
	knowledge.Retry: true, knowledge.Breaker: true, knowledge.Begin: true, knowledge.Deadline: true, knowledge.Pause: true,
}

// given reports whether c runs because a library was given it at v, and is not what
// the call v names.
func (r Ref) given(v flow.ValueID, c Ref) bool {
	switch val := r.Value(v); val.Op {
	case flow.OpCall:
		return r.Str(val.Name) != c.Name()
	case flow.OpInvoke:
		return !strings.HasSuffix(c.Name(), "."+r.Str(val.Aux))
	}
	return false
}

// Of lists what a call of f does.
func (p *Program) Of(f Ref) []Deed {
	if ds, ok := p.does[f.Func]; ok {
		return ds
	}
	if p.busy[f.Func] { // a circle: what is done there is found on the way round
		return nil
	}
	p.busy[f.Func] = true
	defer delete(p.busy, f.Func)
	var out []Deed
	for v := f.First(); int(v) < len(f.Func.Values); v++ {
		for _, d := range p.Deeds(f, v) {
			d.Args = paramsOf(f, v, d.Args)
			out = append(out, d)
		}
	}
	for _, w := range p.Waits(f) {
		w.Deed.Args, w.Deed.Depth = nil, 0
		for x := range w.Values {
			if int32(x) < f.Func.Params {
				w.Deed.Args = append(w.Deed.Args, int(x))
			}
		}
		slices.Sort(w.Deed.Args)
		out = append(out, w.Deed)
	}
	slices.SortStableFunc(out, func(a, b Deed) int { return a.Depth - b.Depth })
	out = distinct(out)
	if len(out) > maxDeeds {
		out = out[:maxDeeds]
	}
	p.does[f.Func] = out
	return out
}

// isWait reports whether the role matters only to who waits for it.
func isWait(r knowledge.Role) bool {
	return r == knowledge.Pause || r == knowledge.Wait || r == knowledge.Read || r == Await
}

// distinct drops what is told twice: the same thing at the same place.
func distinct(ds []Deed) []Deed {
	var out []Deed
	for _, d := range ds {
		if !slices.ContainsFunc(out, func(x Deed) bool {
			return x.Role == d.Role && x.Position == d.Position && x.Channel == d.Channel && x.Operation == d.Operation && x.Async == d.Async && x.Relation == d.Relation
		}) {
			out = append(out, d)
		}
	}
	return out
}

// IsCall reports whether op runs a function.
func IsCall(op flow.Op) bool {
	return op == flow.OpCall || op == flow.OpInvoke || op == flow.OpCallValue
}

// argsOf turns parameters of a callee into arguments of the call v. Where params is
// not the number of the arguments, the callee is a function that a library runs,
// and nothing is known.
func argsOf(f Ref, v flow.ValueID, params []int, n int) []int {
	val := f.Value(v)
	first := 0
	if val.Op == flow.OpCallValue {
		first = 1
	}
	if n >= 0 && n != len(val.Args)-first {
		return nil
	}
	var out []int
	for _, i := range params {
		if i+first < len(val.Args) {
			out = append(out, i+first)
		}
	}
	return out
}

// paramsOf lists the parameters of f that the arguments of v are made of.
func paramsOf(f Ref, v flow.ValueID, args []int) []int {
	var out []int
	for _, i := range args {
		for x := range f.Sources(f.Value(v).Args[i]) {
			if int32(x) < f.Func.Params {
				out = append(out, int(x))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
