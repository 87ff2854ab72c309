package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// An act is one activation of a function in a run.
type act struct {
	m     *machine
	f     *fn
	fr    *frame // nil where what is not run cannot be looked for
	free  []val
	targs []string // type arguments, where fr does not tell them
	vals  []val
	done  []bool
	times []int
	lazy  bool // values are computed when they are asked for, not in order
	past  bool // what is wanted is what it holds behind its loop
	only  bool // of all that it runs one value is wanted: what else it does is not looked at
}

func (m *machine) activation(f *fn, fr *frame) *act {
	if m.depth++; m.depth > interpDepth {
		m.giveUp("calls too deep")
	}
	n := len(f.f.Values)
	return &act{m: m, f: f, fr: fr, vals: make([]val, n), done: make([]bool, n), times: make([]int, n)}
}

func (a *act) set(id flow.ValueID, v val) {
	a.vals[id], a.done[id] = v, true
}

// run runs the function to its end.
func (a *act) run() []val {
	if len(a.f.f.Blocks) == 0 {
		a.m.giveUp("a function without a body")
	}
	res := a.from(0, -1)
	a.m.depth--
	return res
}

// runTo runs the function from a block on until it has computed v.
func (a *act) runTo(from int, v flow.ValueID) val {
	a.only = true
	a.from(from, v)
	a.m.depth--
	if !a.done[v] {
		a.m.giveUp("it is not run")
	}
	return a.vals[v]
}

// runPast runs the function until the loop is left that the phi v is of.
func (a *act) runPast(v flow.ValueID) val {
	a.only, a.past = true, true
	a.from(0, v)
	a.m.depth--
	return a.get(v)
}

func (a *act) from(blk int, until flow.ValueID) []val {
	prev := -1
	for {
		if a.past && a.done[until] && !reaches(a.f, int32(blk), int32(blockOf(site{a.f, until}))) {
			return nil
		}
		next := -1
		end := blockEnd(a.f, blk)
		id := a.phis(blk, prev, end)
		for ; id < end; id++ {
			a.m.step()
			v := a.f.val(id)
			switch v.Op {
			case flow.OpReturn:
				res := make([]val, len(v.Args))
				for i, arg := range v.Args {
					res[i] = a.get(arg)
				}
				return res
			case flow.OpJump:
				next = int(a.f.f.Blocks[blk].Succs[0])
			case flow.OpIf:
				next = a.branch(blk, v, until)
			case flow.OpPanic:
				a.m.giveUp("the code panics")
			default:
				a.times[id]++
				if a.only && id != until {
					a.set(id, a.attempt(id))
				} else {
					a.set(id, a.exec(id))
				}
			}
			if id == until && !a.past {
				return nil
			}
		}
		if next < 0 {
			a.m.giveUp("code that is not followed")
		}
		prev, blk = blk, next
	}
}

// attempt runs an instruction that may not matter: when it cannot be run, that is
// found out where its value is used.
func (a *act) attempt(id flow.ValueID) (out val) {
	depth, stack := a.m.depth, a.m.stack
	defer func() {
		switch x := recover().(type) {
		case nil:
			return
		case stop, error:
			if a.m.steps > interpSteps {
				panic(x)
			}
		default:
			panic(x)
		}
		a.m.depth, a.m.stack = depth, stack
		if v := a.f.val(id); v.Op == flow.OpCall && strings.Contains(a.f.str(v.Name), ".init#") {
			a.m.left = true
		}
		switch v := a.f.val(id); v.Op {
		case flow.OpCall, flow.OpCallValue, flow.OpInvoke, flow.OpStore, flow.OpMapUpdate, flow.OpBuiltin:
			var args []val
			for _, arg := range v.Args {
				if a.done[arg] {
					args = append(args, a.vals[arg])
				}
			}
			lose(args)
		}
		out = val{v: &native{}}
		if a.fr != nil && a.times[id] < 2 {
			out = a.input(id)
		}
	}()
	return a.exec(id)
}

// phis takes what the edge from prev brings, all at once.
func (a *act) phis(blk, prev int, end flow.ValueID) flow.ValueID {
	b := a.f.f.Blocks[blk]
	id := b.Start
	n := slices.Index(b.Preds, int32(prev))
	if prev < 0 { // it is entered in the middle
		for id < end && a.f.val(id).Op == flow.OpPhi {
			id++
		}
		return id
	}
	var vs []val
	for ; id < end && a.f.val(id).Op == flow.OpPhi; id++ {
		if n < 0 || n >= len(a.f.val(id).Args) {
			a.m.giveUp("code that is not followed")
		}
		vs = append(vs, a.get(a.f.val(id).Args[n]))
	}
	for i, v := range vs {
		a.times[b.Start+flow.ValueID(i)]++
		a.set(b.Start+flow.ValueID(i), v)
	}
	return id
}

// branch is the block that follows. Where the condition is not known and one of
// them does not lead to what is wanted, it is the other.
func (a *act) branch(blk int, v *flow.Value, until flow.ValueID) int {
	succs := a.f.f.Blocks[blk].Succs
	if until >= 0 && !(a.past && a.done[until]) {
		want := int32(blockOf(site{a.f, until}))
		for i := range succs {
			if !reaches(a.f, succs[i], want) {
				return int(succs[1-i])
			}
		}
	}
	if a.m.boolOf(a.get(v.Args[0])) {
		return int(succs[0])
	}
	return int(succs[1])
}

// reaches reports whether the block to may run after from.
func reaches(f *fn, from, to int32) bool {
	seen := make([]bool, len(f.f.Blocks))
	for work := []int32{from}; len(work) > 0; work = work[1:] {
		if work[0] == to {
			return true
		}
		if !seen[work[0]] {
			seen[work[0]] = true
			work = append(work, f.f.Blocks[work[0]].Succs...)
		}
	}
	return false
}

// input is the value id as something that is looked for.
func (a *act) input(id flow.ValueID) val {
	if a.fr == nil || a.times[id] > 1 {
		a.m.giveUp("what " + a.f.str(a.f.val(id).Name) + " gives is known only at run time")
	}
	return val{v: &input{fr: a.fr, v: id}}
}

// get is the value id.
func (a *act) get(id flow.ValueID) val {
	if a.done[id] {
		return a.vals[id]
	}
	v := a.f.val(id)
	switch v.Op {
	case flow.OpConst:
		c, ok := constant(a.f.pkg, v.Type, a.f.str(v.Name), (*trail)(nil).add(site{a.f, id}, "constant"))
		if !ok {
			a.m.giveUp("a constant that is not followed")
		}
		if basicName(a.f.pkg, v.Type) != "string" || v.Name == 0 {
			c.from = nil // it is not written where it stands
		}
		return c
	case flow.OpNil:
		if a.f.pkg.Types[v.Type].Kind == flow.TypeParam {
			return a.m.zeroOf(a.typeText(v.Type))
		}
		return a.m.zero(a.f.pkg, v.Type)
	case flow.OpGlobal:
		if cell := a.m.global(a.f.str(v.Name)); cell != nil {
			return val{v: cell}
		}
		return a.input(id)
	case flow.OpFunc:
		return val{v: closure{name: a.f.str(v.Name)}}
	case flow.OpFree:
		if n := int(id) - int(a.f.f.Params); n < len(a.free) {
			return a.free[n]
		}
		return a.input(id)
	case flow.OpParam:
		return a.input(id)
	}
	if !a.lazy || v.Op == flow.OpPhi || v.Op == flow.OpAlloc {
		return a.input(id)
	}
	a.m.step()
	a.times[id]++
	out := a.exec(id)
	a.set(id, out)
	return out
}

// exec runs one instruction. What needs something that is only looked for is
// looked for itself.
func (a *act) exec(id flow.ValueID) val {
	v, k := a.f.val(id), a.f.pkg
	switch v.Op {
	case flow.OpAlloc:
		z := a.m.zero(k, k.elem(v.Type))
		return val{v: &z}
	case flow.OpFieldAddr, flow.OpField:
		x := a.get(v.Args[0])
		if cell, ok := x.v.(*val); ok {
			x = *cell
		}
		rec, ok := a.struc(x)
		if !ok {
			return a.input(id)
		}
		t := v.Type
		if v.Op == flow.OpFieldAddr {
			t = k.elem(t)
		}
		cell := a.m.field(rec, a.f.str(v.Name), k, t)
		if v.Op == flow.OpField {
			return copied(*cell)
		}
		return val{v: cell}
	case flow.OpIndexAddr, flow.OpIndex, flow.OpLookup:
		return a.element(id, v)
	case flow.OpLoad:
		x := a.get(v.Args[0])
		if in, ok := x.v.(*input); ok && in.place != nil {
			x = a.m.force(x)
		}
		if cell, ok := x.v.(*val); ok {
			return copied(*cell)
		}
		return a.input(id)
	case flow.OpUn:
		return a.unary(id, v)
	case flow.OpBin:
		return a.binary(v)
	case flow.OpConvert:
		return a.convert(id, v)
	case flow.OpToIface:
		x := a.get(v.Args[0])
		if b, ok := x.v.(boxed); ok && k.Types[k.typeOfArg(a.f, v)].Kind == flow.TypeParam {
			return val{v: b} // of a type parameter that is an interface
		}
		return val{v: boxed{a.typeText(k.typeOfArg(a.f, v)), x}}
	case flow.OpAssert:
		return a.assert(v)
	case flow.OpExtract:
		if res, ok := a.get(v.Args[0]).v.([]val); ok {
			return res[v.N]
		}
		return a.input(id)
	case flow.OpMakeMap:
		return val{v: newMapping()}
	case flow.OpMakeSlice:
		n := a.m.intOf(a.get(v.Args[0]))
		if n < 0 || n > interpSteps {
			a.m.giveUp("a long list")
		}
		l := make(list, n)
		for i := range l {
			z := a.m.zero(k, k.elem(v.Type))
			l[i] = &z
		}
		return val{v: l}
	case flow.OpRange:
		return a.iterate(a.m.force(a.get(v.Args[0])))
	case flow.OpNext:
		return a.next(a.get(v.Args[0]).v.(*iterator))
	case flow.OpCall, flow.OpInvoke, flow.OpCallValue:
		return a.call(id, v)
	case flow.OpBuiltin:
		return a.builtin(id, v)
	case flow.OpClosure:
		c := closure{name: a.f.str(v.Name)}
		for _, arg := range v.Args {
			c.free = append(c.free, a.get(arg))
		}
		return val{v: c}
	case flow.OpBound:
		if v.Aux == 0 {
			recv := a.get(v.Args[0])
			return val{v: closure{name: a.f.str(v.Name), recv: &recv}}
		}
	case flow.OpStore:
		a.store(v)
		return val{}
	case flow.OpMapUpdate:
		mp, ok := a.get(v.Args[0]).v.(*mapping)
		if !ok {
			a.effect()
			return val{}
		}
		key := a.m.force(a.get(v.Args[1]))
		hash, ok := hashable(key)
		if !ok {
			a.m.giveUp("a key that is known only at run time")
		}
		mp.set(hash, key, copied(a.get(v.Args[2])))
		return val{}
	case flow.OpRunDefers:
		return val{}
	case flow.OpPhi: // of a block that was entered in the middle
		return a.input(id)
	}
	if a.only {
		return a.input(id)
	}
	a.effect()
	return val{}
}

// effect is something that changes more than the run sees.
func (a *act) effect() {
	if !a.only && !a.m.init {
		a.m.giveUp("it changes what others see")
	}
}

// typeText is the text of a type with the type arguments of the activation.
func (a *act) typeText(t flow.TypeID) string {
	text := a.f.pkg.text(t)
	if !strings.Contains(text, "$") {
		return text
	}
	return substituted(text, a.typeArgs())
}

func (a *act) typeArgs() []string {
	if a.targs == nil && a.fr != nil {
		a.targs = a.m.instanceOf(a.fr)
	}
	return a.targs
}

func (k *pkg) typeOfArg(f *fn, v *flow.Value) flow.TypeID { return f.val(v.Args[0]).Type }
