package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// doers are the functions of which a call may do something that rules ask about.
// Most code does not: it is not searched for what its calls reach.
type doers struct {
	funcs   map[*fn]bool
	methods map[methodKey]bool // the methods among them
}

// A methodKey is a method as a call of an interface tells it: Error() of errors is not
// Error(message) of loggers.
type methodKey struct {
	name string
	args int // without the receiver
}

// mayAct reports whether the interface call at may run one of them.
func (d doers) mayAct(at site) bool {
	v := at.val()
	return d.methods[methodKey{at.fn.str(v.Aux), len(v.Args) - 1}]
}

func (s *service) doers(beyond func(string) []activity.Deed) doers {
	d := doers{funcs: map[*fn]bool{}, methods: map[methodKey]bool{}}
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
		m, ok := methodName(f.name)
		if key := (methodKey{m, int(f.f.Params) - 1}); ok && !d.methods[key] {
			d.methods[key] = true
			for _, c := range s.code.invokes[m] {
				if c.val().Op != flow.OpInvoke || d.mayAct(c) { // where it is only mentioned, nothing tells the arguments
					add(c.fn)
				}
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
			if slices.ContainsFunc(s.in.Knowledge.Rows(at.callee()), isDeed) {
				return true
			}
		case flow.OpInvoke:
			if slices.ContainsFunc(s.in.Knowledge.Rows(at.callee()), isDeed) || s.in.Knowledge.IsMethod(f.str(v.Aux)) {
				return true
			}
		}
	}
	return false
}

// isDeed reports whether a row is about something that is done, and not only about
// what a value is.
func isDeed(row *knowledge.Row) bool {
	switch row.Role {
	case knowledge.Publish, knowledge.Subscribe, knowledge.Bind, knowledge.Call, knowledge.Expose:
		return true
	}
	return row.Role.IsEffect()
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
