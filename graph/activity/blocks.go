package activity

import "github.com/msatopo/msatopo/graph/flow"

// A Loop is a natural loop of a function: the blocks from which its head is reached
// again without leaving it.
type Loop struct {
	Head   int
	Blocks map[int]bool
}

// Has reports whether the loop goes over value v of f.
func (l Loop) Has(f Ref, v flow.ValueID) bool { return l.Blocks[f.Block(v)] }

// Block is the block that the instruction v stands in.
func (r Ref) Block(v flow.ValueID) int { return r.Func.BlockOf(v) }

// Last is the instruction that ends block b.
func (r Ref) Last(b int) flow.ValueID { return r.Func.BlockEnd(b) - 1 }

// Loops lists the loops of the function by their heads.
func (r Ref) Loops() []Loop {
	blocks := r.Func.Blocks
	preds := make([][]int, len(blocks))
	for i, b := range blocks {
		for _, s := range b.Succs {
			preds[s] = append(preds[s], i)
		}
	}
	var out []Loop
	for head := range blocks {
		l := Loop{Head: head, Blocks: map[int]bool{head: true}}
		var work []int
		for _, p := range preds[head] {
			if r.dominates(head, p) {
				work = append(work, p)
			}
		}
		if len(work) == 0 {
			continue
		}
		for len(work) > 0 {
			b := work[len(work)-1]
			work = work[:len(work)-1]
			if !l.Blocks[b] {
				l.Blocks[b] = true
				work = append(work, preds[b]...)
			}
		}
		out = append(out, l)
	}
	return out
}

// dominates reports whether every way from the start to block b goes through a.
func (r Ref) dominates(a, b int) bool { return !r.Func.Bypassed(int32(a), int32(b)) }

// leads reports whether block b is reached from a without going into a block of not.
func (r Ref) leads(a, b int, not map[int]bool) bool {
	seen := map[int]bool{a: true}
	work := []int{a}
	for len(work) > 0 {
		x := work[len(work)-1]
		work = work[:len(work)-1]
		if x == b {
			return true
		}
		for _, s := range r.Func.Blocks[x].Succs {
			if !seen[int(s)] && !not[int(s)] {
				seen[int(s)] = true
				work = append(work, int(s))
			}
		}
	}
	return false
}

// After reports whether w is run after v in one pass: not in a later round of a loop
// that holds both.
func (r Ref) After(v, w flow.ValueID) bool {
	if v == w {
		return false
	}
	bv, bw := r.Block(v), r.Block(w)
	if bv == bw {
		return v < w
	}
	heads := map[int]bool{}
	for _, l := range r.Loops() {
		if l.Blocks[bv] && l.Blocks[bw] {
			heads[l.Head] = true
		}
	}
	return r.leads(bv, bw, heads)
}
