package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// typeNames lists the names that a publish gives to the type of its message beside
// the payload: in a field of the library's, or a header.
func (s *service) typeNames(st start, row *knowledge.Row, b *binding) []string {
	r := s.res
	out := r.constants(r.first(row.EventType, st.call, st.root, b, nil))
	h := row.Headers
	if h == nil || len(out) > 0 {
		return out
	}
	outer := r.each
	for _, e := range r.elements(h.Each, st.call, st.root, b) {
		r.each = &e
		if slices.ContainsFunc(r.constants(r.first(h.Name, st.call, st.root, b, nil)), isTypeHeader) {
			out = appendAll(out, r.constants(r.first(h.Value, st.call, st.root, b, nil)))
		}
		r.each = outer
	}
	if h.Set == "" {
		return out
	}
	name, value := knowledge.Step{Kind: knowledge.StepArg}, knowledge.Step{Kind: knowledge.StepArg, N: 1}
	for _, a := range r.first(h.Each, st.call, st.root, b, nil) {
		for _, call := range r.code.callsOf(h.Set) {
			if slices.ContainsFunc(r.constants(r.setAt(a, call, name)), isTypeHeader) {
				out = appendAll(out, r.constants(r.setAt(a, call, value)))
			}
		}
	}
	return out
}

func isTypeHeader(name string) bool { return namesType(name, false) }

func appendAll(list, more []string) []string {
	for _, s := range more {
		list = appendNew(list, s)
	}
	return list
}

// A typeCase is a branch of the code for messages of one name.
type typeCase struct {
	name  string
	block int32 // that it goes to
}

// namesType reports whether the instruction i is the name of a message's type.
func (w *walk) namesType(i flow.ValueID) bool {
	f, v := w.fn, w.fn.val(i)
	if !w.flows[i] || len(v.Args) == 0 {
		return false
	}
	switch v.Op {
	case flow.OpFieldAddr, flow.OpField:
		return w.isTypeField(f.typeOf(v.Args[0]), f.str(v.Name))
	case flow.OpLookup:
		return w.isTypeWord(v.Args[1], true)
	case flow.OpLoad, flow.OpPhi, flow.OpConvert, flow.OpToIface, flow.OpAssert, flow.OpExtract:
		return v.N == 0 && w.anyNames(v.Args)
	case flow.OpCall, flow.OpInvoke:
		if isMethodCall(site{f, i}) && w.flows[v.Args[0]] {
			name := f.str(v.Aux)
			if v.Op == flow.OpCall {
				name, _ = methodName(f.str(v.Name))
			}
			return len(v.Args) == 1 && namesType(strings.TrimPrefix(name, "Get"), false) ||
				slices.ContainsFunc(v.Args[1:], func(a flow.ValueID) bool { return w.isTypeWord(a, false) })
		}
		return w.anyNames(v.Args)
	}
	return false
}

func (w *walk) anyNames(args []flow.ValueID) bool {
	return slices.ContainsFunc(args, func(a flow.ValueID) bool { return w.names[a] })
}

// isTypeField reports whether a field of a message holds the name of its type. The
// value of a header does where the header's key is asked for that.
func (w *walk) isTypeField(typ, field string) bool {
	typ = strings.TrimLeft(typ, "*")
	if names, _, d := w.s.res.typeFields(typ); d != nil {
		return slices.ContainsFunc(names, func(f flow.Field) bool { return d.pkg.Str(f.Name) == field })
	}
	if field != "Value" {
		return namesType(field, false)
	}
	for i := w.fn.firstInstr(); int(i) < len(w.fn.f.Values); i++ {
		if x, word, ok := w.equality(i); ok && w.flows[x] && namesType(word, false) {
			return true
		}
	}
	return false
}

// isTypeWord reports whether v is the constant key of a message's type.
func (w *walk) isTypeWord(v flow.ValueID, envelope bool) bool {
	v = plainValue(w.fn, v)
	return w.fn.val(v).Op == flow.OpConst && namesType(w.fn.str(w.fn.val(v).Name), envelope)
}

// equality reads the instruction i as a comparison of a value with a text.
func (w *walk) equality(i flow.ValueID) (x flow.ValueID, word string, ok bool) {
	v := w.fn.val(i)
	if v.Op != flow.OpBin || w.fn.str(v.Name) != "==" && w.fn.str(v.Name) != "!=" {
		return 0, "", false
	}
	x, y := v.Args[0], v.Args[1]
	if w.fn.val(x).Op == flow.OpConst {
		x, y = y, x
	}
	if c := w.fn.val(plainValue(w.fn, y)); c.Op == flow.OpConst && isString(w.fn.pkg, c.Type) {
		return x, w.fn.str(c.Name), true
	}
	return 0, "", false
}

// compare notes the branches in which the function tells messages apart.
func (w *walk) compare() {
	for blk, b := range w.fn.f.Blocks {
		last := blockEnd(w.fn, blk) - 1
		if last < b.Start || w.fn.val(last).Op != flow.OpIf || len(b.Succs) != 2 {
			continue
		}
		cond := w.fn.val(last).Args[0]
		x, name, ok := w.equality(cond)
		if !ok || !w.names[x] || !isTypeName(name) {
			continue
		}
		c := typeCase{name, b.Succs[0]}
		if w.fn.str(w.fn.val(cond).Name) == "!=" {
			c.block = b.Succs[1]
		}
		if !slices.Contains(w.cases[w.fn], c) {
			w.cases[w.fn] = append(w.cases[w.fn], c)
		}
	}
}

// tableNames tells under which names a table has the function t, of which at calls
// the entry for a message's type.
func (w *walk) tableNames(at site, t target) []string {
	r, v := w.s.res, at.val()
	if v.Op != flow.OpCallValue && v.Op != flow.OpInvoke {
		return nil
	}
	entry := w.fn.val(v.Args[0])
	for entry.Op == flow.OpExtract || entry.Op == flow.OpConvert || entry.Op == flow.OpToIface {
		entry = w.fn.val(entry.Args[0])
	}
	if entry.Op != flow.OpLookup || !w.names[entry.Args[1]] {
		return nil
	}
	var out []string
	for _, m := range r.origins(entry.Args[0], w.fr, w.binds, nil) {
		for _, e := range r.entriesOf(m, 0) {
			keys := r.constants(e.key)
			w.reader.names = appendAll(w.reader.names, keys)
			if !slices.ContainsFunc(e.value, func(a answer) bool {
				full, _, _ := r.prog.method(r.typeOf(a), at.fn.str(v.Aux), "")
				return a.name == t.name && isFunction(a.kind) || full == t.name && v.Op == flow.OpInvoke
			}) {
				continue
			}
			out = appendAll(out, keys)
		}
	}
	return out
}

// namesOf tells under which names of messages a place in the code runs; none is all.
func (d *reader) namesOf(x *way) []string {
	for ; x != nil; x = x.up {
		if len(x.names) > 0 || x.at.fn == nil {
			if len(x.names) > 0 {
				return x.names
			}
			continue
		}
		var out []string
		for _, c := range d.cases[x.at.fn] {
			if dominates(x.at.fn, c.block, int32(blockOf(x.at))) {
				out = appendNew(out, c.name)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// dominates reports whether every way to the block goes through by.
func dominates(f *fn, by, block int32) bool { return !bypassed(f, by, block) }
