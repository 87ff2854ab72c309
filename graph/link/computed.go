package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// fromNumber reports whether v converts an integer to the string of one rune.
func fromNumber(f *fn, v *flow.Value) bool {
	from := basicName(f.pkg, f.val(v.Args[0]).Type)
	return isString(f.pkg, v.Type) && from != "" && from != "string"
}

// computedElement is what the load s reads of a list that a call gives, when the
// index is computed: parts[len(parts)-1].
func (r *resolver) computedElement(s site, fr *frame, b *binding, ev *trail) ([]answer, bool) {
	f := s.fn
	addr := f.val(s.val().Args[0])
	if addr.Op != flow.OpIndexAddr || !isString(f.pkg, s.val().Type) {
		return nil, false
	}
	if i := f.val(addr.Args[1]).Op; i != flow.OpBin && i != flow.OpCall {
		return nil, false
	}
	if base := f.val(addr.Args[0]).Op; base != flow.OpCall && base != flow.OpExtract {
		return nil, false
	}
	counts := false // it goes through the list
	r.madeOf(site{f, addr.Args[1]}, func(id flow.ValueID) bool {
		counts = f.val(id).Op == flow.OpPhi
		return !counts
	})
	if counts {
		return nil, false
	}
	ts, ok := r.computed(answer{value{kind: isExpr, at: s, fr: fr}, b, ev}, whole)
	if !ok {
		return nil, false
	}
	return saysAll(ts, s, fr), true
}

// saysAll are the answers that are these texts.
func saysAll(ts []textAnswer, s site, fr *frame) []answer {
	var out []answer
	for _, t := range ts {
		v := value{kind: isText, at: s, fr: fr, name: t.text.key(), made: &t.text}
		if l, ok := t.text.literal(); ok {
			v.name, v.made = l, nil
		}
		out = append(out, answer{v, t.binds, t.ev})
	}
	return out
}

// accumulated is what a text has grown to when the loop ends that the phi s is of:
// for _, p := range parts { topic += "." + p }.
func (r *resolver) accumulated(s site, fr *frame, b *binding, ev *trail) ([]answer, bool) {
	f := s.fn
	if !isString(f.pkg, s.val().Type) || !inLoop(s) || len(f.f.Blocks) > maxRunBlocks || !r.grows(s) {
		return nil, false
	}
	key := activeKey{fr, s.v}
	if r.computing[key] {
		return nil, false
	}
	r.computing[key] = true
	defer delete(r.computing, key)
	var out []answer
	for _, o := range r.interpret(b, func(m *machine) val { return m.activation(f, fr).runPast(s.v) }) {
		t, ok := o.val.v.(text)
		if o.why != "" || !ok {
			return nil, false
		}
		out = append(out, says(t, s, fr, o, ev))
	}
	return out, true
}

// grows reports whether what the phi s holds is used in its loop only to make what
// it holds next.
func (r *resolver) grows(s site) bool {
	f, own := s.fn, int32(blockOf(s))
	feeds := false
	for work := []flow.ValueID{s.v}; len(work) > 0; work = work[1:] {
		for _, u := range r.code.usesOf(f, work[0]) {
			in := int32(blockOf(site{f, u}))
			switch v := f.val(u); {
			case u == s.v:
				feeds = true
			case !reaches(f, in, own): // behind the loop
			case v.Op == flow.OpBin && f.str(v.Name) == "+":
				work = append(work, u)
			default:
				return false
			}
		}
	}
	return feeds
}

// tested is what the phi s holds where it depends on a test of a text that is
// known: if !strings.HasPrefix(t, p) { t = p + t }.
func (r *resolver) tested(s site, fr *frame, b *binding, ev *trail) ([]answer, bool) {
	f := s.fn
	if !isString(f.pkg, s.val().Type) {
		return nil, false
	}
	cond, edges, ok := decides(s)
	if !ok || !r.tests(f, cond) {
		return nil, false
	}
	key := activeKey{fr, cond}
	if r.computing[key] {
		return nil, false
	}
	r.computing[key] = true
	outcomes := r.interpret(b, func(m *machine) val {
		a := m.activation(f, fr)
		a.lazy = true
		return a.get(cond)
	})
	delete(r.computing, key)
	var out []answer
	for _, o := range outcomes {
		is, known := o.val.v.(bool)
		for i, arg := range s.val().Args {
			if !known || o.why != "" || edges[i] == is {
				out = append(out, r.origins(arg, fr, o.binds, ev)...)
			}
		}
	}
	return out, true
}

// decides finds the condition by which one of the two edges of a phi is taken, and
// for each edge whether that is when it holds.
func decides(phi site) (cond flow.ValueID, edges [2]bool, ok bool) {
	f, own := phi.fn, int32(blockOf(phi))
	preds := f.f.Blocks[own].Preds
	if len(preds) != 2 || inLoop(phi) {
		return 0, edges, false
	}
	from := [2]int32{}
	for i, p := range preds {
		at, to := p, own
		for f.val(blockEnd(f, int(at))-1).Op != flow.OpIf {
			up := soleEntry(f, at)
			if up < 0 {
				return 0, edges, false
			}
			at, to = up, at
		}
		if succs := f.f.Blocks[at].Succs; succs[0] == succs[1] {
			return 0, edges, false
		}
		from[i], edges[i] = at, f.f.Blocks[at].Succs[0] == to
	}
	if from[0] != from[1] || edges[0] == edges[1] {
		return 0, edges, false
	}
	return f.val(blockEnd(f, int(from[0])) - 1).Args[0], edges, true
}

// soleEntry is the only block that leads to blk, or -1.
func soleEntry(f *fn, blk int32) int32 {
	found := int32(-1)
	for i := range f.f.Blocks {
		for _, s := range f.f.Blocks[i].Succs {
			if s == blk {
				if found >= 0 {
					return -1
				}
				found = int32(i)
			}
		}
	}
	return found
}

// tests reports whether a condition is about a text: a function of a row that is
// run, or a comparison with a literal that is not empty, or of one letter.
func (r *resolver) tests(f *fn, cond flow.ValueID) bool {
	v := f.val(cond)
	switch v.Op {
	case flow.OpUn:
		return r.tests(f, v.Args[0])
	case flow.OpBin:
		return slices.ContainsFunc(v.Args, func(arg flow.ValueID) bool {
			x := f.val(arg)
			return x.Op == flow.OpConst && isString(f.pkg, x.Type) && x.Name != 0 || r.tests(f, arg)
		})
	case flow.OpCall, flow.OpInvoke:
		return r.runsNative(f.str(v.Name))
	case flow.OpExtract:
		return r.tests(f, v.Args[0])
	case flow.OpIndex, flow.OpLookup: // path[0] == '/'
		return isString(f.pkg, f.val(v.Args[0]).Type)
	}
	return false
}

func whole(_ *machine, v val) val { return v }

// partOf takes result n of a call, and an element of that, as the path says.
func partOf(n int, path *step) func(*machine, val) val {
	return func(m *machine, v val) val {
		if res, ok := v.v.([]val); ok {
			v = res[n]
		}
		if path == nil {
			return v
		}
		i, err := strconv.Atoi(strings.Trim(path.name, "[]"))
		l, ok := v.v.(list)
		if path.up != nil || err != nil || !ok {
			m.giveUp("a part that is not followed")
		}
		return *l[i]
	}
}

// lengthOf is how many elements the list has that the call of a library gives, 0
// when that is not known.
func (r *resolver) lengthOf(a answer) int {
	n := 0
	r.computed(a, func(m *machine, v val) val {
		l, _ := m.force(partOf(a.n, nil)(m, v)).v.(list)
		n = max(n, len(l))
		return str("")
	})
	return n
}
