package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

const maxRunBlocks = 400 // of a function that is run

// pure reports whether a function does nothing but compute: it starts and waits
// for nothing and sets no package variable.
func (r *resolver) pure(f *fn) bool {
	if known, ok := r.pureness[f]; ok {
		return known
	}
	r.pureness[f] = true // in a circle the others decide
	ok := len(f.f.Blocks) > 0 && len(f.f.Blocks) <= maxRunBlocks
	for i := f.firstInstr(); ok && int(i) < len(f.f.Values); i++ {
		v := f.val(i)
		switch v.Op {
		case flow.OpSend, flow.OpRecv, flow.OpSelect, flow.OpMakeChan:
			ok = false
		case flow.OpStore, flow.OpMapUpdate:
			ok = globalUnder(f, v.Args[0]) == ""
		case flow.OpCall:
			ok = v.Flags&(flow.Go|flow.Defer) == 0
			if callee := r.prog.funcs[f.str(v.Name)]; ok && callee != nil {
				ok = r.pure(callee)
			}
		case flow.OpInvoke, flow.OpCallValue:
			ok = v.Flags&(flow.Go|flow.Defer) == 0
		}
	}
	r.pureness[f] = ok
	return ok
}

// worthRunning reports whether running f tells more of its result n than a search
// for what it returns: it decides, loops, or takes a text apart.
func (r *resolver) worthRunning(f *fn, n int) bool {
	if w, ok := r.worth[f]; ok {
		return w.is && w.results[n]
	}
	w := worth{results: map[int]bool{}}
	r.worth[f] = w
	for i := range int(f.f.Results) {
		w.results[i] = f.returnsText(i)
		w.is = w.is || w.results[i]
	}
	if w.is {
		for i := range int(f.f.Results) {
			if w.results[i] && r.grown(f, i) {
				w.grown = append(w.grown, i)
			}
		}
	}
	w.is = w.is && r.computes(f) && r.pure(f)
	for i := f.firstInstr(); w.is && int(i) < len(f.f.Values); i++ {
		v := f.val(i)
		w.apart = w.apart || v.Op == flow.OpUn && f.str(v.Name) == "[:]" || v.Op == flow.OpIndex && isString(f.pkg, f.val(v.Args[0]).Type)
	}
	r.worth[f] = w
	return w.is && w.results[n]
}

type worth struct {
	is      bool
	results map[int]bool
	apart   bool  // it takes a text apart
	grown   []int // results that say nothing when f is not run
}

// returnsText reports whether result n of f is a string.
func (f *fn) returnsText(n int) bool {
	for blk := range f.f.Blocks {
		last := blockEnd(f, blk) - 1
		if last < 0 || f.val(last).Op != flow.OpReturn || n >= len(f.val(last).Args) {
			continue
		}
		return isString(f.pkg, f.val(f.val(last).Args[n]).Type)
	}
	return false
}

// computes reports whether f does more than put its inputs together.
func (r *resolver) computes(f *fn) bool {
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		v := f.val(i)
		switch v.Op {
		case flow.OpIf, flow.OpRange, flow.OpBuiltin:
			return true
		case flow.OpCall:
			if v.Type == 0 || f.pkg.under(v.Type) == flow.Tuple && len(f.pkg.Types[v.Type].Args) == 0 { // it changes what it is given
				if r.runsNative(f.str(v.Name)) {
					return true
				}
			}
		case flow.OpUn:
			return true
		case flow.OpIndex, flow.OpLookup, flow.OpIndexAddr:
			if f.val(v.Args[1]).Op != flow.OpConst {
				return true
			}
		case flow.OpConvert:
			if isString(f.pkg, v.Type) != isString(f.pkg, f.val(v.Args[0]).Type) {
				return true
			}
		case flow.OpBin:
			if op := f.str(v.Name); op != "+" || !isString(f.pkg, v.Type) {
				return true
			}
		}
	}
	return false
}

// builtUp reports whether the value at s is made step by step in the function that
// it stands in, in a loop or in a buffer, so that this has to be run up to there:
// from its beginning, or in a loop from the block where the buffer is made.
func (r *resolver) builtUp(s site) (from int, is bool) {
	f := s.fn
	if s.v < f.firstInstr() || len(f.f.Blocks) > maxRunBlocks {
		return 0, false
	}
	looped := inLoop(s)
	r.madeOf(s, func(id flow.ValueID) bool {
		v := f.val(id)
		steps := v.Op == flow.OpPhi && !looped || v.Op == flow.OpBuiltin && f.str(v.Name) == "append" && !looped ||
			v.Op == flow.OpAlloc && r.written(f, id) && (!looped || inLoop(site{f, id}))
		if steps && looped {
			from = blockOf(site{f, id})
		}
		is = is || steps
		return !is
	})
	return from, is
}

// madeOf visits what the value at s is computed from, in its function, until visit
// says no.
func (r *resolver) madeOf(s site, visit func(flow.ValueID) bool) {
	f := s.fn
	seen := map[flow.ValueID]bool{}
	for work := []flow.ValueID{s.v}; len(work) > 0; work = work[1:] {
		id := work[0]
		if seen[id] || id < f.firstInstr() {
			continue
		}
		seen[id] = true
		if !visit(id) {
			return
		}
		work = append(work, f.val(id).Args...)
	}
}

// written reports whether the variable is a buffer that calls write to, or holds a
// struct that a call gave.
func (r *resolver) written(f *fn, alloc flow.ValueID) bool {
	return slices.ContainsFunc(r.code.usesOf(f, alloc), func(u flow.ValueID) bool {
		v := f.val(u)
		if v.Op == flow.OpStore && v.Args[0] == alloc && f.pkg.under(f.val(v.Args[1]).Type) == flow.Struct {
			given := f.val(v.Args[1]).Op
			return given == flow.OpCall || given == flow.OpInvoke || given == flow.OpExtract
		}
		return v.Op == flow.OpCall && v.Args[0] == alloc || v.Op == flow.OpToIface
	})
}

// grown reports whether result n of f grows in a loop, so that what stands in the
// loop says nothing when it is not run.
func (r *resolver) grown(f *fn, n int) bool {
	for blk := range f.f.Blocks {
		last := blockEnd(f, blk) - 1
		if last < 0 || f.val(last).Op != flow.OpReturn || n >= len(f.val(last).Args) {
			continue
		}
		found := false
		r.madeOf(site{f, f.val(last).Args[n]}, func(id flow.ValueID) bool {
			v, at := f.val(id), site{f, id}
			switch v.Op {
			case flow.OpBin:
				found = f.str(v.Name) == "+" && isString(f.pkg, v.Type) && inLoop(at)
			case flow.OpBuiltin:
				found = inLoop(at)
			case flow.OpAlloc:
				found = slices.ContainsFunc(r.code.usesOf(f, id), func(u flow.ValueID) bool {
					op := f.val(u).Op
					return (op == flow.OpCall || op == flow.OpToIface) && inLoop(site{f, u})
				})
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}
