package activity

import (
	"github.com/msatopo/msatopo/graph/flow"
)

// Sources gives the values of the function that v is made of, v among them: what it
// is computed, converted and loaded from, through what is stored into a variable.
func (r Ref) Sources(v flow.ValueID) map[flow.ValueID]bool {
	seen := map[flow.ValueID]bool{}
	r.addSources(v, seen)
	return seen
}

func (r Ref) addSources(v flow.ValueID, seen map[flow.ValueID]bool) {
	if seen[v] {
		return
	}
	seen[v] = true
	val := r.Value(v)
	for _, a := range val.Args {
		r.addSources(a, seen)
	}
	switch val.Op {
	case flow.OpAlloc, flow.OpMakeMap, flow.OpMakeSlice:
		for _, s := range r.storesInto(v) {
			r.addSources(s, seen)
		}
	}
}

// storesInto lists what is stored into the variable, struct, map or slice v, or a
// part of it, in this function.
func (r Ref) storesInto(v flow.ValueID) []flow.ValueID {
	var out []flow.ValueID
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
