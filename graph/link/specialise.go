package link

import (
	"maps"
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// Edits say what of a program does not happen when one of its sub-commands is
// run: instructions that are left out, and branches of which one side is taken.
type edits struct {
	out   map[site]bool
	taken map[site]int // OpIf -> which successor
}

func newEdits() *edits { return &edits{out: map[site]bool{}, taken: map[site]int{}} }

// specialised is the program as it is under the edits. All code that they do not
// touch is the same, so that both can be searched side by side.
func (p *program) specialised(e *edits) *program {
	touched := map[*fn]bool{}
	for s := range e.out {
		touched[s.fn] = true
	}
	for s := range e.taken {
		touched[s.fn] = true
	}
	q := *p
	q.funcs = maps.Clone(p.funcs)
	for f := range touched {
		if q.funcs[f.name] == f {
			q.funcs[f.name] = e.edit(p, f)
		}
	}
	return &q
}

// edit gives f without what does not happen in it.
func (e *edits) edit(p *program, f *fn) *fn {
	g := *f.f
	g.Values, g.Blocks = slices.Clone(g.Values), slices.Clone(g.Blocks)
	c := &cutter{p: p, fn: &fn{pkg: f.pkg, f: &g, name: f.name}}
	for blk := range g.Blocks {
		last := blockEnd(f, blk) - 1
		if n, ok := e.taken[site{f, last}]; ok && n < len(g.Blocks[blk].Succs) {
			g.Blocks[blk].Succs = g.Blocks[blk].Succs[n : n+1]
			g.Values[last] = flow.Value{Op: flow.OpJump, Pos: g.Values[last].Pos}
		}
	}
	c.dropDead()
	for i := range g.Values {
		if e.out[site{f, flow.ValueID(i)}] {
			c.drop(flow.ValueID(i))
		}
	}
	c.spread()
	c.dropUncalled()
	return c.fn
}

// dropUncalled drops the references to functions that were only called.
func (c *cutter) dropUncalled() {
	called, used := map[flow.Sym]bool{}, map[flow.ValueID]bool{}
	for i := range c.fn.f.Values {
		v := &c.fn.f.Values[i]
		if v.Op == flow.OpCall {
			called[v.Name] = true
		}
		for _, a := range v.Args {
			used[a] = true
		}
	}
	for i := range c.fn.firstInstr() {
		if v := c.fn.val(i); v.Op == flow.OpFunc && !used[i] && !called[v.Name] {
			c.drop(i)
		}
	}
}

// A cutter takes instructions out of a function.
type cutter struct {
	p    *program
	fn   *fn
	gone []flow.ValueID // in the order in which they were taken out
	lost map[flow.ValueID]bool
}

// drop leaves nothing of an instruction but nil.
func (c *cutter) drop(v flow.ValueID) {
	val := c.fn.val(v)
	if c.lost == nil {
		c.lost = map[flow.ValueID]bool{}
	}
	for _, a := range val.Args {
		c.lost[a] = true
	}
	*val = flow.Value{Op: flow.OpNil, Type: val.Type, Pos: val.Pos}
	c.gone = append(c.gone, v)
}

// dropDead drops the blocks to which no way leads any more.
func (c *cutter) dropDead() {
	blocks := c.fn.f.Blocks
	live := make([]bool, len(blocks))
	for work := []int32{0}; len(work) > 0 && len(blocks) > 0; work = work[1:] {
		if !live[work[0]] {
			live[work[0]] = true
			work = append(work, blocks[work[0]].Succs...)
		}
	}
	for i := range blocks {
		if live[i] {
			c.keepEdges(i, live)
			continue
		}
		blocks[i].Succs = nil
		for v := blocks[i].Start; v < blockEnd(c.fn, i); v++ {
			c.drop(v)
		}
	}
}

// keepEdges takes what dead edges bring out of the phis of a block.
func (c *cutter) keepEdges(blk int, live []bool) {
	b := &c.fn.f.Blocks[blk]
	if len(b.Preds) == 0 {
		return
	}
	var keep []int
	used := map[int32]int{}
	for i, p := range b.Preds {
		edges := 0
		for _, s := range c.fn.f.Blocks[p].Succs {
			if s == int32(blk) {
				edges++
			}
		}
		if live[p] && used[p] < edges {
			used[p]++
			keep = append(keep, i)
		}
	}
	if len(keep) == len(b.Preds) {
		return
	}
	for v := b.Start; v < blockEnd(c.fn, blk) && c.fn.val(v).Op == flow.OpPhi; v++ {
		val := c.fn.val(v)
		if len(val.Args) == len(b.Preds) {
			val.Args = pick(val.Args, keep)
		}
	}
	b.Preds = pick(b.Preds, keep)
}

func pick[T any](list []T, keep []int) []T {
	out := make([]T, len(keep))
	for i, k := range keep {
		out[i] = list[k]
	}
	return out
}

// spread drops what follows from what was dropped: the methods of libraries on an
// object that is no more, and the functions and objects that only went there.
func (c *cutter) spread() {
	uses := make([][]flow.ValueID, len(c.fn.f.Values))
	for i := range c.fn.f.Values {
		for _, a := range c.fn.f.Values[i].Args {
			uses[a] = append(uses[a], flow.ValueID(i))
		}
	}
	for i := 0; i < len(c.gone); i++ {
		for _, u := range uses[c.gone[i]] {
			if v := c.fn.val(u); len(v.Args) > 0 && v.Args[0] == c.gone[i] && c.follows(u) {
				c.drop(u)
			}
		}
	}
	for again := true; again; {
		again = false
		for _, v := range slices.Sorted(maps.Keys(c.lost)) {
			delete(c.lost, v)
			if c.idle(v, uses) {
				again = true
			}
		}
	}
}

// follows reports whether the instruction u does nothing when its first operand is
// not there.
func (c *cutter) follows(u flow.ValueID) bool {
	v := c.fn.val(u)
	switch v.Op {
	case flow.OpFieldAddr, flow.OpIndexAddr, flow.OpStore:
		return true
	case flow.OpCall:
		return isMethodCall(site{c.fn, u}) && c.p.funcs[c.fn.str(v.Name)] == nil
	}
	return false
}

// idle drops a value that nothing uses any more, and tells whether it did.
func (c *cutter) idle(v flow.ValueID, uses [][]flow.ValueID) bool {
	val := c.fn.val(v)
	var fill []flow.ValueID // what is only there to fill the object v
	for _, u := range uses[v] {
		at := c.fn.val(u)
		switch {
		case !slices.Contains(at.Args, v): // it was dropped
		case val.Op == flow.OpAlloc && at.Op == flow.OpFieldAddr && c.fills(u, uses):
			fill = append(fill, u)
		default:
			return false
		}
	}
	switch val.Op {
	case flow.OpFunc, flow.OpClosure, flow.OpBound, flow.OpToIface, flow.OpConvert, flow.OpLoad, flow.OpAlloc, flow.OpFieldAddr, flow.OpIndexAddr:
	default:
		return false
	}
	for _, addr := range fill {
		for _, st := range uses[addr] {
			c.drop(st)
		}
		c.drop(addr)
	}
	c.drop(v)
	return true
}

// fills reports whether the address addr is only stored to.
func (c *cutter) fills(addr flow.ValueID, uses [][]flow.ValueID) bool {
	return !slices.ContainsFunc(uses[addr], func(u flow.ValueID) bool {
		v := c.fn.val(u)
		return slices.Contains(v.Args, addr) && (v.Op != flow.OpStore || v.Args[0] != addr)
	})
}
