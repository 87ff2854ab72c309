package activity

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// Sources gives the values of the function that v is made of, v among them: what it
// is computed, converted and loaded from, through what is stored into a variable.
func (r Ref) Sources(v flow.ValueID) map[flow.ValueID]bool {
	return r.SourcesUntil(v, func(flow.ValueID) bool { return false })
}

// SourcesUntil is Sources, but does not ask what the values are made of for which
// stop holds.
func (r Ref) SourcesUntil(v flow.ValueID, stop func(flow.ValueID) bool) map[flow.ValueID]bool {
	seen := map[flow.ValueID]bool{}
	r.addSources(v, seen, stop)
	return seen
}

func (r Ref) addSources(v flow.ValueID, seen map[flow.ValueID]bool, stop func(flow.ValueID) bool) {
	if seen[v] {
		return
	}
	seen[v] = true
	if stop(v) {
		return
	}
	val := r.Value(v)
	for _, a := range val.Args {
		r.addSources(a, seen, stop)
	}
	switch val.Op {
	case flow.OpAlloc, flow.OpMakeMap, flow.OpMakeSlice:
		for _, s := range r.storesInto(v) {
			r.addSources(s, seen, stop)
		}
	}
}

// storesInto lists what is stored into the variable, struct, map or slice v, or a
// part of it, in this function. A call that is given its address may fill it.
func (r Ref) storesInto(v flow.ValueID) []flow.ValueID {
	var out []flow.ValueID
	holders := []flow.ValueID{v} // and the variadic arguments that its address is among
	for i := r.First(); int(i) < len(r.Func.Values); i++ {
		if val := r.Value(i); val.Op == flow.OpStore && r.base(r.unwrapped(val.Args[1])) == v {
			holders = append(holders, r.base(val.Args[0]))
		}
	}
	for i := r.First(); int(i) < len(r.Func.Values); i++ {
		switch val := r.Value(i); val.Op {
		case flow.OpStore:
			if r.base(val.Args[0]) == v {
				out = append(out, val.Args[1])
			}
		case flow.OpMapUpdate:
			if r.base(val.Args[0]) == v {
				out = append(out, val.Args[1], val.Args[2])
			}
		case flow.OpCall, flow.OpInvoke, flow.OpCallValue:
			if r.isArray(v) { // the arguments themselves
				continue
			}
			for _, a := range val.Args {
				if slices.Contains(holders, r.base(r.unwrapped(a))) {
					out = append(out, i)
				}
			}
		}
	}
	return out
}

// base is the variable that the address v leads into.
func (r Ref) base(v flow.ValueID) flow.ValueID {
	for {
		switch val := r.Value(v); val.Op {
		case flow.OpFieldAddr, flow.OpIndexAddr:
			v = val.Args[0]
		default:
			return v
		}
	}
}

// unwrapped is v before it was made an interface, or part of the variadic arguments
// of one call.
func (r Ref) unwrapped(v flow.ValueID) flow.ValueID {
	for val := r.Value(v); val.Op == flow.OpToIface || val.Op == flow.OpConvert; val = r.Value(v) {
		v = val.Args[0]
	}
	return v
}

// isArray reports whether v is the address of an array.
func (r Ref) isArray(v flow.ValueID) bool {
	t := r.Pkg.Types[r.Value(v).Type]
	return t.Kind == flow.Pointer && r.Pkg.Types[t.Elem].Kind == flow.Array
}
