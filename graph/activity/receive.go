package activity

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// received tells of a value for which f waits until a message comes in: it fetches
// one, or receives from a channel that a library fills. A loop that takes every
// message is a consumer, not a wait for one: it is left by what is in it.
func (p *Program) received(f Ref, v flow.ValueID) (Deed, bool) {
	val := f.Value(v)
	var sub Deed
	ok := false
	switch val.Op {
	case flow.OpRecv:
		sub, ok = p.fedBy(f, val.Args[0])
	case flow.OpSelect:
		if val.Flags&flow.CommaOk == 0 {
			for _, c := range val.Args[:val.N] {
				if !ok {
					sub, ok = p.fedBy(f, c)
				}
			}
		}
	case flow.OpCall, flow.OpInvoke:
		if val.Flags&(flow.Go|flow.Defer) != 0 || !f.gives(v) {
			return Deed{}, false
		}
		for _, d := range p.look.Own(f, v) {
			switch {
			case d.Role == knowledge.Receive && len(val.Args) > 0:
				sub, ok = p.subscribed(f, val.Args[0])
			case d.Role == knowledge.Subscribe && !f.registers(v):
				sub, ok = d, true
			}
		}
	}
	if !ok || !f.leftBy(v) {
		return Deed{}, false
	}
	return Deed{Role: Await, Position: f.Position(v), Durations: p.timers(f, v), System: sub.System, Channel: sub.Channel, Filled: true}, true
}

// registers reports whether the call v is given a function or a channel for the
// messages, or gives a channel to get them from.
func (r Ref) registers(v flow.ValueID) bool {
	isChan := func(x flow.ValueID) bool { return r.Pkg.Types[r.Value(x).Type].Kind == flow.Chan }
	if r.hasHandler(v) || slices.ContainsFunc(r.Value(v).Args, isChan) {
		return true
	}
	for x := range r.uses(v) {
		if isChan(x) {
			return true
		}
	}
	return false
}

// uses gives v and what is taken out of it.
func (r Ref) uses(v flow.ValueID) map[flow.ValueID]bool {
	out := map[flow.ValueID]bool{v: true}
	for i := r.First(); int(i) < len(r.Func.Values); i++ {
		if val := r.Value(i); val.Op == flow.OpExtract && val.Args[0] == v {
			out[i] = true
		}
	}
	return out
}

// fedBy finds the subscription of which a library puts the messages into channel c.
func (p *Program) fedBy(f Ref, c flow.ValueID) (Deed, bool) {
	if d, ok := p.subscribed(f, c); ok {
		return d, true
	}
	made := f.Sources(c)
	for v := f.First(); int(v) < len(f.Func.Values); v++ {
		if val := f.Value(v); IsCall(val.Op) && slices.ContainsFunc(val.Args, func(a flow.ValueID) bool {
			return made[f.unwrapped(a)] && f.Value(f.unwrapped(a)).Op == flow.OpMakeChan
		}) {
			for _, d := range p.look.Own(f, v) {
				if d.Role == knowledge.Subscribe {
					return d, true
				}
			}
		}
	}
	return Deed{}, false
}

// subscribed finds the subscription that v comes from.
func (p *Program) subscribed(f Ref, v flow.ValueID) (Deed, bool) {
	for _, m := range p.makers(f, v, knowledge.Subscribe) {
		if !f.hasHandler(m.at) {
			return m.deed, true
		}
	}
	return Deed{}, false
}

// hasHandler reports whether the call v is given a function. That the object which it
// is a method of is one, as a client may be, says nothing.
func (r Ref) hasHandler(v flow.ValueID) bool {
	return slices.ContainsFunc(r.ArgumentsOf(v), func(i int) bool {
		t := r.Pkg.Types[r.Value(r.Value(v).Args[i]).Type]
		return t.Kind == flow.Signature || t.Under == flow.Signature
	})
}

// leftBy reports whether every loop around v may be left by the content of v.
func (r Ref) leftBy(v flow.ValueID) bool {
	for _, l := range r.Loops() {
		if l.Has(r, v) && !slices.ContainsFunc(r.leaves(l), func(c flow.ValueID) bool { return r.content(c)[v] }) {
			return false
		}
	}
	return true
}
