package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// maxHeld is how many contexts are made around one another.
const maxHeld = 20

// A heldValue is what a context holds under a key; absent where the way back ends
// at one that holds nothing.
type heldValue struct {
	answer
	absent bool
}

// holderRow is the row of a call that reads what a context holds under a key.
func (r *resolver) holderRow(callee string) *knowledge.Row {
	for _, row := range r.rows.Rows(callee) {
		if row.Role == knowledge.Value && len(row.Key) > 0 && len(row.From) > 0 {
			return row
		}
	}
	return nil
}

// held is what the call s reads by its key.
func (r *resolver) held(row *knowledge.Row, s site, fr *frame, b *binding, ev *trail) []heldValue {
	var out []heldValue
	for _, key := range r.first(row.Key, s, fr, b, nil) {
		for _, a := range r.first(row.From, s, fr, key.binds, ev) {
			out = append(out, r.heldIn(a, key, 0)...)
		}
	}
	return out
}

// read is what a call that reads from a context gives; where it holds nothing under
// the key, that is told.
func read(hs []heldValue) []answer {
	var out []answer
	for _, h := range hs {
		if h.absent {
			h.kind, h.name = isUnknown, "nothing is put into the context under this key"
		}
		out = append(out, h.answer)
	}
	return out
}

// isLost reports whether nothing at all is known of what a context holds.
func isLost(hs []heldValue) bool {
	return !slices.ContainsFunc(hs, func(h heldValue) bool { return h.absent || h.kind != isUnknown })
}

// isTaken reports whether what the call s reads is asserted to be a pointer to a
// named type: of an object that is lost from sight, its type still tells what its
// fields may hold.
func (r *resolver) isTaken(s site) bool {
	return slices.ContainsFunc(r.code.usesOf(s.fn, s.v), func(u flow.ValueID) bool {
		v := s.fn.val(u)
		if v.Op != flow.OpAssert {
			return false
		}
		k, t := s.fn.pkg, v.Type
		if v.Flags&flow.CommaOk != 0 {
			t = k.Types[t].Args[0]
		}
		return k.Types[t].Kind == flow.Pointer && k.Types[k.elem(t)].Kind == flow.Named
	})
}

// heldIn looks for key in the context a, then in the one that it was made around.
func (r *resolver) heldIn(a answer, key answer, depth int) []heldValue {
	r.worked++
	r.spent++
	r.atCall++
	untold := func(why string) []heldValue {
		return []heldValue{{answer: answer{value{kind: isUnknown, at: a.at, fr: a.fr, name: why}, a.binds, a.ev}}}
	}
	if depth == maxHeld {
		return untold("there are more contexts around one another than are followed")
	}
	for _, row := range r.rows.Rows(a.name) {
		if a.kind != isExt || row.Role != knowledge.Value || row.Results["inner"] == nil {
			continue
		}
		var out []heldValue
		inner := []*binding{a.binds} // the ways on which it is under another key
		if row.Key != nil {
			inner = nil
		}
		for _, k := range r.first(row.Key, a.at, a.fr, a.binds, nil) {
			same, known := r.sameKey(k, key)
			switch {
			case !known:
				return untold("a context holds a value under a key that is known only at run time")
			case !same:
				inner = append(inner, k.binds)
			default:
				for _, v := range r.first(row.Results["entry"], a.at, a.fr, k.binds, a.ev.add(a.at, "held by the context")) {
					out = append(out, heldValue{answer: v})
				}
			}
		}
		for _, b := range inner {
			around := r.first(row.Results["inner"], a.at, a.fr, b, a.ev)
			if slices.ContainsFunc(around, func(x answer) bool { return x.kind == isText }) { // the outermost holds nothing
				return []heldValue{{answer: a, absent: true}}
			}
			for _, x := range around {
				out = append(out, r.heldIn(x, key, depth+1)...)
			}
		}
		return out
	}
	if a.kind == isExt {
		return untold("what the context holds that " + short(a.name) + " gives is known only at run time")
	}
	return untold("what the context holds is known only at run time")
}

// sameKey compares keys as values of interfaces are compared.
func (r *resolver) sameKey(a, b answer) (same, known bool) {
	s, t := r.knownType(a), r.knownType(b)
	switch {
	case s == "" || t == "":
		return false, false
	case s != t:
		return false, true
	case a.kind == isConst && b.kind == isConst:
		return a.at.fn.str(a.at.val().Name) == b.at.fn.str(b.at.val().Name), true
	case a.kind == isZero && b.kind == isZero: // key{}
		return true, true
	case a.kind == isGlobal && b.kind == isGlobal:
		return a.name == b.name && samePath(a.path, b.path), true
	case a.kind == isObject && b.kind == isObject && s[0] == '*': // new(key)
		return a.at == b.at && samePath(a.path, b.path), true
	}
	return false, false
}

// A presence is a condition that asks whether a context holds what a call reads.
type presence struct {
	row   *knowledge.Row
	call  flow.ValueID
	holds bool // it does when the condition is true
}

// asksContext reads such a condition: ok of ctx.Value(k).(string), or ctx.Value(k) != nil.
func (r *resolver) asksContext(f *fn, cond flow.ValueID) (p presence, ok bool) {
	v := f.val(cond)
	switch op := f.str(v.Name); {
	case v.Op == flow.OpExtract && v.N == 1 && f.val(v.Args[0]).Op == flow.OpAssert:
		p.call, p.holds = f.val(v.Args[0]).Args[0], true
	case v.Op == flow.OpBin && (op == "==" || op == "!=") && f.val(v.Args[1]).Op == flow.OpNil:
		p.call, p.holds = v.Args[0], op == "!="
	default:
		return p, false
	}
	if c := f.val(p.call); c.Op == flow.OpInvoke {
		p.row = r.holderRow(f.str(c.Name))
	}
	return p, p.row != nil
}

// byPresence follows the return statements of the activation in of a function that
// asks whether a context holds what it reads. Each of its callers may have put it
// there or not.
func (r *resolver) byPresence(in *frame, n int, b *binding, ev *trail) ([]answer, bool) {
	f := in.fn
	for i := range f.f.Blocks {
		last := blockEnd(f, i) - 1
		if last < f.f.Blocks[i].Start || f.val(last).Op != flow.OpIf {
			continue
		}
		p, ok := r.asksContext(f, f.val(last).Args[0])
		if !ok {
			continue
		}
		var out []answer
		for _, h := range r.held(p.row, site{f, p.call}, in, b, nil) {
			var live []bool
			if h.absent || h.kind != isUnknown {
				succ := 1 // when the condition is false
				if p.holds != h.absent {
					succ = 0
				}
				live = blocksTaking(f, map[int32]int{int32(i): succ})
			}
			out = append(out, r.returns(in, n, h.binds, ev, live)...)
		}
		return out, len(out) > 0
	}
	return nil, false
}

// heldOr is what the phi s holds where a context was asked for one of its edges.
func (r *resolver) heldOr(s site, fr *frame, b *binding, ev *trail) ([]answer, bool) {
	cond, edges, ok := decides(s)
	if !ok {
		return nil, false
	}
	p, ok := r.asksContext(s.fn, cond)
	if !ok {
		return nil, false
	}
	var out []answer
	for _, h := range r.held(p.row, site{s.fn, p.call}, fr, b, nil) {
		for i, arg := range s.val().Args {
			if !h.absent && h.kind == isUnknown || edges[i] == (p.holds != h.absent) {
				out = append(out, r.origins(arg, fr, h.binds, ev)...)
			}
		}
	}
	return out, len(out) > 0
}
