package link

import (
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
)

// doers are the functions of which a call may do something that rules ask about.
// Most code does not: it is not searched for what its calls reach.
type doers struct {
	funcs   map[*fn]bool
	methods map[string]bool // the names of the methods among them
}

func (s *service) doers(beyond func(string) []activity.Deed) doers {
	d := doers{funcs: map[*fn]bool{}, methods: map[string]bool{}}
	var work []*fn
	add := func(f *fn) {
		if !d.funcs[f] {
			d.funcs[f] = true
			work = append(work, f)
		}
	}
	for _, f := range s.code.funcs {
		if s.acts(f) || beyond != nil && callsBeyond(f, beyond) {
			add(f)
		}
	}
	for len(work) > 0 {
		f := work[len(work)-1]
		work = work[:len(work)-1]
		for _, c := range s.code.callers[f] {
			add(c.fn)
		}
		for _, c := range s.code.refs[f] { // whoever mentions a function may run it
			add(c.fn)
		}
		if m, ok := methodName(f.name); ok && !d.methods[m] {
			d.methods[m] = true
			for _, c := range s.code.invokes[m] {
				add(c.fn)
			}
		}
	}
	return d
}

// acts reports whether f itself calls what rows know, or has to do with channels.
func (s *service) acts(f *fn) bool {
	for i := range f.f.Values {
		if f.pkg.under(f.f.Values[i].Type) == flow.Chan {
			return true
		}
	}
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		at := site{f, i}
		switch v := at.val(); v.Op {
		case flow.OpSelect, flow.OpCallValue:
			return true
		case flow.OpCall:
			if s.in.Knowledge.Rows(at.callee()) != nil {
				return true
			}
		case flow.OpInvoke:
			if s.in.Knowledge.Rows(at.callee()) != nil || s.in.Knowledge.IsMethod(f.str(v.Aux)) {
				return true
			}
		}
	}
	return false
}

// callsBeyond reports whether f calls a function that is not at hand and does
// something.
func callsBeyond(f *fn, beyond func(string) []activity.Deed) bool {
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		at := site{f, i}
		if op := at.val().Op; (op == flow.OpCall || op == flow.OpInvoke) && len(beyond(at.callee())) > 0 {
			return true
		}
	}
	return false
}
