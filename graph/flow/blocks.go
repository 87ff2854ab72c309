package flow

import "sort"

// First is the first value of the function that is an instruction.
func (f *Func) First() ValueID { return ValueID(f.Params + f.Frees + f.Refs) }

// BlockOf is the block that the instruction v stands in.
func (f *Func) BlockOf(v ValueID) int {
	n := sort.Search(len(f.Blocks), func(i int) bool { return f.Blocks[i].Start > v })
	return max(n-1, 0)
}

// BlockEnd is the value after the last instruction of block b.
func (f *Func) BlockEnd(b int) ValueID {
	if b+1 < len(f.Blocks) {
		return f.Blocks[b+1].Start
	}
	return ValueID(len(f.Values))
}

// Bypassed reports whether control may get from the start to block to without going
// through block by: whether by does not dominate to.
func (f *Func) Bypassed(by, to int32) bool {
	seen := make([]bool, len(f.Blocks))
	seen[by] = true
	for work := []int32{0}; len(work) > 0; work = work[1:] {
		if seen[work[0]] {
			continue
		}
		if work[0] == to {
			return true
		}
		seen[work[0]] = true
		work = append(work, f.Blocks[work[0]].Succs...)
	}
	return false
}
