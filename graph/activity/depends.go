package activity

import (
	"maps"
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// content gives the values that v is made of, not counting that a call failed: what
// an error is compared with nil for says nothing of what was read.
func (r Ref) content(v flow.ValueID) map[flow.ValueID]bool {
	c := content{Ref: r, seen: map[flow.ValueID]bool{}}
	c.add(v)
	return c.seen
}

type content struct {
	Ref
	seen map[flow.ValueID]bool
}

func (c *content) add(v flow.ValueID) {
	if c.seen[v] || c.isError(v) {
		return
	}
	c.seen[v] = true
	val := c.Value(v)
	if c.arrived(val) {
		return
	}
	tells := val.Op == flow.OpBin && !c.isNil(val.Args) || IsCall(val.Op) // which error it is
	for _, a := range val.Args {
		if tells && c.isError(a) {
			for x := range c.Sources(a) {
				c.seen[x] = true
			}
			continue
		}
		c.add(a)
	}
	switch val.Op {
	case flow.OpAlloc, flow.OpMakeMap, flow.OpMakeSlice:
		for _, s := range c.storesInto(v) {
			if c.add(s); IsCall(c.Value(s).Op) && !c.seen[s] { // it fills v, whatever it returns
				c.seen[s] = true
				for _, a := range c.Value(s).Args {
					c.add(a)
				}
			}
		}
	case flow.OpPhi: // which of them it is depends on what was decided
		for _, p := range c.Func.Blocks[c.Block(v)].Preds {
			if last := c.Last(int(p)); c.Value(last).Op == flow.OpIf {
				c.add(c.Value(last).Args[0])
			}
			for _, pp := range c.preds(int(p)) {
				if last := c.Last(pp); c.Value(last).Op == flow.OpIf {
					c.add(c.Value(last).Args[0])
				}
			}
		}
	}
}

// arrived reports whether a value tells only that something was received, or of which
// channel.
func (r Ref) arrived(val *flow.Value) bool {
	if val.Op != flow.OpExtract {
		return false
	}
	switch of := r.Value(val.Args[0]); of.Op {
	case flow.OpSelect:
		return val.N < 2
	case flow.OpRecv:
		return val.N == 1
	}
	return false
}

// preds lists the blocks that lead to b.
func (r Ref) preds(b int) []int {
	var out []int
	for i, x := range r.Func.Blocks {
		for _, s := range x.Succs {
			if int(s) == b {
				out = append(out, i)
			}
		}
	}
	return out
}

func (r Ref) isError(v flow.ValueID) bool { return r.TypeName(v) == "error" }

func (r Ref) isNil(vs []flow.ValueID) bool {
	for _, v := range vs {
		if r.Value(v).Op == flow.OpNil {
			return true
		}
	}
	return false
}

// TypeName is the name of v's type, or of the type that it points to: pkg.Type,
// string, error. It is empty for other types.
func (r Ref) TypeName(v flow.ValueID) string {
	t := r.Pkg.Types[r.Value(v).Type]
	if t.Kind == flow.Pointer {
		t = r.Pkg.Types[t.Elem]
	}
	if t.Kind == flow.Named || t.Kind == flow.Basic {
		return r.Str(t.Name)
	}
	return ""
}

// leaves lists the conditions on which the loop is left.
func (r Ref) leaves(l Loop) []flow.ValueID {
	var out []flow.ValueID
	for _, b := range slices.Sorted(maps.Keys(l.Blocks)) {
		last := r.Last(b)
		if r.Value(last).Op != flow.OpIf {
			continue
		}
		for _, s := range r.Func.Blocks[b].Succs {
			if !l.Blocks[int(s)] {
				out = append(out, r.Value(last).Args[0])
			}
		}
	}
	return out
}
