package rules

import (
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
)

// An itemLoop is a loop that has a round for each item of a slice or map.
type itemLoop struct {
	activity.Loop
	items flow.ValueID // what it goes over
	item  flow.ValueID // the index, or the iterator's next
}

// itemLoops lists the loops of a function that go over items of which there may be
// any number: not those that count, wait, or receive from a channel.
func itemLoops(r activity.Ref) []itemLoop {
	var out []itemLoop
	for _, l := range r.Loops() {
		if il, ok := itemLoopOf(r, l); ok && !isFixed(r, il.items) && !isSlice(r, il) {
			out = append(out, il)
		}
	}
	return out
}

// itemLoopOf reads the head of a loop: i < len(items), or the next of an iterator.
func itemLoopOf(r activity.Ref, l activity.Loop) (itemLoop, bool) {
	last := r.Value(r.Last(l.Head))
	if last.Op != flow.OpIf {
		return itemLoop{}, false
	}
	cond := r.Value(last.Args[0])
	switch {
	case cond.Op == flow.OpBin && r.Str(cond.Name) == "<":
		n := r.Value(cond.Args[1])
		if n.Op == flow.OpBuiltin && r.Str(n.Name) == "len" && counts(r, l, cond.Args[0]) {
			return itemLoop{l, n.Args[0], cond.Args[0]}, true
		}
	case cond.Op == flow.OpExtract && r.Value(cond.Args[0]).Op == flow.OpNext:
		next := cond.Args[0]
		if it := r.Value(r.Value(next).Args[0]); it.Op == flow.OpRange {
			return itemLoop{l, it.Args[0], next}, true
		}
	}
	return itemLoop{}, false
}

// counts reports whether v goes up by one with each round of the loop.
func counts(r activity.Ref, l activity.Loop, v flow.ValueID) bool {
	phi := v
	if r.Value(v).Op == flow.OpBin {
		phi = r.Value(v).Args[0]
	}
	if r.Value(phi).Op != flow.OpPhi || r.Block(phi) != l.Head {
		return false
	}
	for _, a := range r.Value(phi).Args {
		if b := r.Value(a); b.Op == flow.OpBin && r.Str(b.Name) == "+" && b.Args[0] == phi && r.Str(r.Value(b.Args[1]).Name) == "1" {
			return true
		}
	}
	return false
}

// isFixed reports whether what is gone over is written in the code: a literal, or a
// variable of the package.
func isFixed(r activity.Ref, v flow.ValueID) bool {
	for {
		val := r.Value(v)
		switch val.Op {
		case flow.OpConvert, flow.OpUn, flow.OpLoad, flow.OpFieldAddr, flow.OpField, flow.OpIndexAddr:
			v = val.Args[0]
		case flow.OpGlobal, flow.OpConst:
			return true
		case flow.OpAlloc:
			t := r.Pkg.Types[val.Type]
			return t.Kind == flow.Pointer && r.Pkg.Types[t.Elem].Kind == flow.Array
		case flow.OpMakeMap: // a literal of constant keys
			for i := r.First(); int(i) < len(r.Func.Values); i++ {
				if m := r.Value(i); m.Op == flow.OpMapUpdate && m.Args[0] == v && r.Value(m.Args[1]).Op != flow.OpConst {
					return false
				}
			}
			return true
		default:
			return false
		}
	}
}

// isSlice reports whether an item is itself a list: what is sent for it is a batch.
func isSlice(r activity.Ref, l itemLoop) bool {
	t := r.Pkg.Types[r.Value(l.items).Type]
	if t.Kind != flow.Slice && t.Kind != flow.Map {
		return false
	}
	e := r.Pkg.Types[t.Elem]
	return e.Kind == flow.Slice
}
