package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// returned tells where result n of the activation in comes from. When the
// function chooses by a parameter of which the value or type is known, only what
// it returns for that one counts: `switch kind { case created: return "orders" }`.
func (r *resolver) returned(in *frame, n int, b *binding, ev *trail) []answer {
	f := in.fn
	if sole(f, n) { // whatever is decided on the way
		return r.returns(in, n, b, ev, nil)
	}
	if as, ok := r.byPresence(in, n, b, ev); ok {
		return as
	}
	p, ok := r.decidingParam(f)
	if !ok {
		return r.returns(in, n, b, ev, r.notNil(in, b))
	}
	var out []answer
	var rest []*binding // callers for which the parameter is not known
	seen := map[choice]bool{}
	for _, a := range r.origins(p, in, b, nil) {
		c := choice{dyn: a.dyn, binds: a.binds}
		if a.kind == isConst {
			c.text = a.at.fn.str(a.at.val().Name)
		} else if a.dyn == "" {
			rest = append(rest, a.binds)
			continue
		}
		if !seen[c] {
			seen[c] = true
			out = append(out, r.returns(in, n, a.binds, ev, r.live(f, p, c, a.kind == isConst))...)
		}
	}
	if len(rest) > 0 || len(seen) == 0 {
		out = append(out, r.returns(in, n, b, ev, nil)...)
	}
	return out
}

// maxDecided is how many blocks a function may have in which checks for nil are
// decided.
const maxDecided = 24

// notNil tells which blocks of an activation run when what it checks for nil is
// known to be nil or not: `if m.name != nil { return m.name(v) }`; nil is all.
func (r *resolver) notNil(in *frame, b *binding) []bool {
	f := in.fn
	if len(f.f.Blocks) < 3 || len(f.f.Blocks) > maxDecided {
		return nil
	}
	taken := map[int32]int{} // block -> which successor
	for blk := range f.f.Blocks {
		last := blockEnd(f, blk) - 1
		if last < f.f.Blocks[blk].Start || f.val(last).Op != flow.OpIf {
			continue
		}
		cond := f.val(f.val(last).Args[0])
		if op := f.str(cond.Name); cond.Op != flow.OpBin || op != "==" && op != "!=" || !isNothing(f.val(cond.Args[1])) || f.typeOf(cond.Args[0]) == "error" {
			continue
		}
		x := f.val(cond.Args[0])
		if x.Op != flow.OpLoad || f.val(x.Args[0]).Op != flow.OpFieldAddr { // a field, whatever sets it
			continue
		}
		circles, cut := r.circles, r.cut
		r.cut = false
		as := r.origins(cond.Args[0], in, b, nil)
		isNil, whole := !slices.ContainsFunc(as, func(a answer) bool { return !isEmptyText(a) }), !r.cut && r.circles == circles
		r.cut = r.cut || cut
		if isNil && !whole || !isNil && slices.ContainsFunc(as, mayBeEmpty) {
			continue
		}
		taken[int32(blk)] = 0
		if isNil != (f.str(cond.Name) == "==") {
			taken[int32(blk)] = 1
		}
	}
	if len(taken) == 0 {
		return nil
	}
	return blocksTaking(f, taken)
}

// blocksTaking tells which blocks run when of some, only one successor is taken.
func blocksTaking(f *fn, taken map[int32]int) []bool {
	out := make([]bool, len(f.f.Blocks))
	for work := []int32{0}; len(work) > 0; work = work[1:] {
		blk := work[0]
		if out[blk] {
			continue
		}
		out[blk] = true
		succs := f.f.Blocks[blk].Succs
		if n, ok := taken[blk]; ok && n < len(succs) {
			succs = succs[n : n+1]
		}
		work = append(work, succs...)
	}
	return out
}

// deadEdges tells which edges of a phi are never taken, because the parameter that
// the function chooses by is known; nil when none is.
func (r *resolver) deadEdges(phi site, fr *frame, b *binding) []bool {
	f, own := phi.fn, int32(blockOf(phi))
	preds := f.f.Blocks[own].Preds
	p, ok := r.decidingParam(f)
	if !ok || len(preds) != len(phi.val().Args) {
		return nil
	}
	as := r.origins(p, fr, b, nil)
	if len(as) == 0 {
		return nil
	}
	dead := make([]bool, len(preds))
	for i := range dead {
		dead[i] = true
	}
	for _, a := range as {
		c := choice{dyn: a.dyn}
		if a.kind == isConst {
			c.text = a.at.fn.str(a.at.val().Name)
		} else if a.dyn == "" {
			return nil
		}
		runs := r.live(f, p, c, a.kind == isConst)
		for i, pred := range preds {
			taken := runs[pred] && slices.Contains(r.succsFor(f, int(pred), p, c, a.kind == isConst), own)
			dead[i] = dead[i] && !taken
		}
	}
	return dead
}

// A choice is what is known of a parameter.
type choice struct {
	text, dyn string
	binds     *binding
}

// returns follows the return statements of the live blocks; nil is all.
func (r *resolver) returns(in *frame, n int, b *binding, ev *trail, live []bool) []answer {
	f := in.fn
	var out []answer
	for blk, block := range f.f.Blocks {
		if live != nil && !live[blk] {
			continue
		}
		last := blockEnd(f, blk) - 1
		if last < block.Start {
			continue
		}
		if v := f.val(last); v.Op == flow.OpReturn && n < len(v.Args) && !failing(f, v, n) {
			out = append(out, r.origins(v.Args[n], in, b, ev)...)
		}
	}
	return out
}

// sole reports whether result n of f is one value, wherever f returns.
func sole(f *fn, n int) bool {
	found, only := flow.ValueID(-1), true
	for blk, block := range f.f.Blocks {
		last := blockEnd(f, blk) - 1
		if last < block.Start {
			continue
		}
		if v := f.val(last); v.Op == flow.OpReturn && n < len(v.Args) && !failing(f, v, n) {
			only = only && (found < 0 || found == v.Args[n])
			found = v.Args[n]
		}
	}
	return only && found >= 0
}

// failing reports whether a return statement gives up with an error and only a
// zero value for result n: `return "", err`.
func failing(f *fn, ret *flow.Value, n int) bool {
	last := ret.Args[len(ret.Args)-1]
	if n == len(ret.Args)-1 || f.typeOf(last) != "error" || f.val(last).Op == flow.OpNil {
		return false
	}
	v := f.val(ret.Args[n])
	return v.Op == flow.OpNil || v.Op == flow.OpConst && v.Name == 0
}

// inLoop reports whether the instruction may run again after it ran.
func inLoop(s site) bool {
	blocks := s.fn.f.Blocks
	seen := make([]bool, len(blocks))
	own := int32(blockOf(s))
	for work := slices.Clone(blocks[own].Succs); len(work) > 0; work = work[1:] {
		if work[0] == own {
			return true
		}
		if !seen[work[0]] {
			seen[work[0]] = true
			work = append(work, blocks[work[0]].Succs...)
		}
	}
	return false
}

// blockOf is the basic block of an instruction.
func blockOf(s site) int { return s.fn.f.BlockOf(s.v) }

func blockEnd(f *fn, blk int) flow.ValueID { return f.f.BlockEnd(blk) }

// decidingParam is the parameter that the first branch of f asks about, if any.
func (r *resolver) decidingParam(f *fn) (flow.ValueID, bool) {
	d, ok := r.deciding[f]
	if !ok {
		d.param, d.ok = decidingParam(f)
		r.deciding[f] = d
	}
	return d.param, d.ok
}

type decision struct {
	param flow.ValueID
	ok    bool
}

func decidingParam(f *fn) (flow.ValueID, bool) {
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		if v := f.val(i); v.Op == flow.OpIf {
			p, _, _, ok := question(f, v.Args[0])
			return p, ok
		}
	}
	return 0, false
}

// question reads a condition on a parameter: p == constant, p != constant, or
// p.(T) with ok. want is the constant or the type.
func question(f *fn, cond flow.ValueID) (p flow.ValueID, want string, negated, ok bool) {
	v := f.val(cond)
	switch v.Op {
	case flow.OpBin:
		op := f.str(v.Name)
		if op != "==" && op != "!=" {
			return 0, "", false, false
		}
		x, y := v.Args[0], v.Args[1]
		if f.val(x).Op == flow.OpConst {
			x, y = y, x
		}
		for f.val(x).Op == flow.OpConvert {
			x = f.val(x).Args[0]
		}
		if f.isParam(x) && f.val(y).Op == flow.OpConst {
			return x, f.str(f.val(y).Name), op == "!=", true
		}
	case flow.OpExtract:
		a := f.val(v.Args[0])
		if v.N == 1 && a.Op == flow.OpAssert && f.isParam(a.Args[0]) {
			return a.Args[0], f.pkg.text(f.pkg.Types[a.Type].Args[0]), false, true
		}
	}
	return 0, "", false, false
}

// implements reports whether a type has the methods of an interface, as far as
// both were read.
func (r *resolver) implements(typ, iface string) bool {
	d := r.prog.decls[iface]
	if d == nil || !d.Interface {
		return false
	}
	for _, m := range d.Methods {
		if _, _, ok := r.prog.method(typ, d.pkg.Str(m.Name), d.pkg.Str(m.Sig)); !ok {
			return false
		}
	}
	return true
}

// live tells which blocks run when the parameter p is what c says.
func (r *resolver) live(f *fn, p flow.ValueID, c choice, isConst bool) []bool {
	out := make([]bool, len(f.f.Blocks))
	work := []int32{0}
	for len(work) > 0 {
		blk := work[0]
		work = work[1:]
		if out[blk] {
			continue
		}
		out[blk] = true
		work = append(work, r.succsFor(f, int(blk), p, c, isConst)...)
	}
	return out
}

// succsFor tells which blocks may follow a block when the parameter p is what c says.
func (r *resolver) succsFor(f *fn, blk int, p flow.ValueID, c choice, isConst bool) []int32 {
	succs := f.f.Blocks[blk].Succs
	last := blockEnd(f, blk) - 1
	if last < f.f.Blocks[blk].Start || f.val(last).Op != flow.OpIf {
		return succs
	}
	cond := f.val(last).Args[0]
	q, want, negated, ok := question(f, cond)
	if !ok || q != p || isConst != (f.val(cond).Op == flow.OpBin) {
		return succs
	}
	is := want == c.text
	if !isConst {
		is = want == c.dyn || r.implements(c.dyn, want)
	}
	if is != negated {
		return succs[:1]
	}
	return succs[1:]
}
