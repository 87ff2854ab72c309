package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

const maxCodecs = 6 // encodings inside one another: bytes in an envelope, as text

// sent tells which messages a publish sends: what is written as bytes to make its
// payload, under the names that it gives to their types.
func (s *service) sent(st start, row *knowledge.Row, b *binding) []message {
	var out []message
	r := s.res
	r.aside(func() {
		for _, a := range r.first(row.Payload, st.call, st.root, b, nil) {
			for _, v := range r.encoded(a, 0) {
				names := s.typeNames(st, row, v.binds)
				for _, m := range r.messagesOf(v) {
					if len(names) == 0 || m.name != "" {
						out = appendMessage(out, m)
					}
					for _, n := range names {
						if m.name == "" {
							out = appendMessage(out, message{name: n, typ: m.typ, inner: m.inner})
						}
					}
				}
			}
		}
		if len(out) == 0 {
			for _, n := range s.typeNames(st, row, b) {
				out = appendMessage(out, message{name: n})
			}
		}
	})
	return out
}

// appendMessage adds m, or what it carries to the same message.
func appendMessage(list []message, m message) []message {
	if m.name == "" && m.typ == "" {
		return list
	}
	for i, x := range list {
		if x.name == m.name && x.typ == m.typ {
			list = slices.Clone(list) // other edges may have it, too
			list[i] = x.carrying(strings.Fields(m.inner)...)
			return list
		}
	}
	return append(list, m)
}

// aside runs searches of which the outcome does not count for the relation that is
// looked at.
func (r *resolver) aside(search func()) {
	worked, cut, truncated := r.worked, r.cut, r.truncated
	r.nextQuery()
	search()
	r.worked, r.cut, r.truncated = worked, cut, truncated
}

// An encodedValue is a value that is written as bytes. coded says that a codec
// does, not just whoever gets it.
type encodedValue struct {
	answer
	coded bool
}

// encoded goes back from bytes to the values that they were made of.
func (r *resolver) encoded(a answer, depth int) []encodedValue {
	self := []encodedValue{{a, depth > 0}}
	if depth > maxCodecs {
		return nil
	}
	switch a.kind {
	case isExt:
		if a.path != nil {
			return self
		}
		for _, row := range r.rows.Rows(a.name) {
			if row.Role != knowledge.Encode && row.Role != knowledge.Carry || len(row.Bytes) > 0 || a.n > 0 {
				continue
			}
			if as := r.first(row.Value, a.at, a.fr, a.binds, a.ev); len(as) > 0 {
				return r.allEncoded(as, depth+1)
			}
		}
		if vs := r.writtenTo(a, depth); len(vs) > 0 {
			return vs
		}
	case isObject, isGlobal:
		if r.messageType(r.knownType(a)) == "" {
			if vs := r.writtenTo(a, depth); len(vs) > 0 {
				return vs
			}
			if depth == 0 {
				return r.fieldsOfMap(a, self)
			}
		}
	}
	return self
}

func (r *resolver) allEncoded(as []answer, depth int) []encodedValue {
	var out []encodedValue
	for _, a := range as {
		out = append(out, r.encoded(a, depth)...)
	}
	return out
}

// fieldsOfMap looks for messages among the fields that a broker takes instead of
// bytes; what it finds none in is the map itself.
func (r *resolver) fieldsOfMap(a answer, self []encodedValue) []encodedValue {
	var out []encodedValue
	for _, st := range r.updatesOf(a) {
		v := st.at.val().Args[2]
		f := st.at.fn
		if src := plainValue(f, v); !isBytes(f.pkg, f.val(src).Type) && !isString(f.pkg, f.val(src).Type) || f.val(src).Op == flow.OpConst {
			continue
		}
		for _, v := range r.allEncoded(r.origins(v, st.fr, st.binds, nil), 1) {
			if v.coded && len(r.messagesOf(v)) > 0 {
				out = append(out, v)
			}
		}
	}
	if len(out) == 0 {
		return self
	}
	return out
}

// writtenTo lists what encoders write to the writer a.
func (r *resolver) writtenTo(a answer, depth int) []encodedValue {
	var out []encodedValue
	for _, w := range r.writers() {
		for _, x := range w.places {
			if !samePlace(x.value, x.binds, a.value, a.binds) {
				continue
			}
			root, binds := w.root, x.binds
			if w.at.fn == a.at.fn {
				root, binds = a.fr, a.binds
			}
			for _, y := range r.first(w.row.Value, w.at, root, binds, a.ev) {
				if root != a.fr {
					y.fr, y.binds = r.seal(y.fr, y.binds), a.binds
				}
				out = append(out, r.encoded(y, depth+1)...)
			}
		}
	}
	return out
}

// A writer is a call that writes a value to somewhere, and where that is.
type writer struct {
	at  site
	row *knowledge.Row
	placeSet
}

// writers lists the calls that encode into something.
func (r *resolver) writers() []writer {
	if r.writing != nil {
		return *r.writing
	}
	r.writing = &[]writer{}
	var out []writer
	calls := slices.Clone(r.code.external)
	for _, m := range r.code.methods {
		calls = append(calls, r.code.invokes[m]...)
	}
	for _, s := range calls {
		if s.val().Op == flow.OpBound {
			continue
		}
		for _, row := range r.rows.Rows(s.callee()) {
			if row.Role != knowledge.Encode || len(row.Bytes) == 0 {
				continue
			}
			w := writer{s, row, placeSet{root: newFrame(s.fn)}}
			r.apart(func() { w.places = r.first(row.Bytes, s, w.root, nil, nil) })
			out = append(out, w)
		}
	}
	r.writing = &out
	return out
}

// messagesOf tells which message an encoded value is.
func (r *resolver) messagesOf(v encodedValue) []message {
	typ := r.messageType(r.knownType(v.answer))
	if typ == "" {
		typ = r.messageType(r.selfEncoded(v.answer))
		var out []message
		for _, n := range r.namesInMap(v.answer) {
			out = append(out, message{name: n, typ: typ})
		}
		if len(out) == 0 && typ != "" {
			out = []message{{typ: typ}}
		}
		return out
	}
	if !v.coded && v.kind == isExt && v.path == nil && r.prog.decls[typeName(typ, "full")] == nil {
		return nil
	}
	return r.envelope(v.answer, typ)
}

// envelope reads the type's name off a struct, and what else it carries.
func (r *resolver) envelope(a answer, typ string) []message {
	names, raw, d := r.typeFields(typ)
	m := message{typ: typ}
	for _, f := range raw {
		for _, x := range r.inField(a, d, f) {
			for _, v := range r.encoded(x, 0) {
				if t := r.messageType(r.knownType(v.answer)); t != "" && t != typ {
					m = m.carrying(t)
				}
			}
		}
	}
	var out []message
	for _, f := range names {
		for _, n := range r.constants(r.inField(a, d, f)) {
			out = appendMessage(out, message{name: n, typ: typ, inner: m.inner})
		}
		if len(out) > 0 {
			return out
		}
	}
	return []message{m}
}

// inField is what is stored in the field f of the struct a.
func (r *resolver) inField(a answer, d *decl, f flow.Field) []answer {
	return r.descend(a, knowledge.Step{Kind: knowledge.StepField, Text: d.pkg.Str(f.Name)}, true)
}

// constants lists the texts of answers that are written in the code and may be the
// name of a type.
func (r *resolver) constants(as []answer) []string {
	var out []string
	for _, t := range r.texts(as) {
		if l, ok := t.text.literal(); ok && isTypeName(l) {
			out = appendNew(out, l)
		}
	}
	return out
}

// isTypeName reports whether a text may be the name of a type: one word.
func isTypeName(s string) bool {
	return len(s) > 1 && len(s) <= 200 && !strings.ContainsAny(s, " \t\n{}") && strings.ContainsFunc(s, func(c rune) bool {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	})
}

// namesInMap reads the type's name off a map.
func (r *resolver) namesInMap(a answer) []string {
	var out []string
	for _, st := range r.updatesOf(a) {
		key := st.at.fn.val(plainValue(st.at.fn, st.at.val().Args[1]))
		if key.Op == flow.OpConst && namesType(st.at.fn.str(key.Name), true) {
			out = appendAll(out, r.constants(r.origins(st.at.val().Args[2], st.fr, st.binds, nil)))
		}
	}
	return out
}

// updatesOf lists the updates of the map a.
func (r *resolver) updatesOf(a answer) []stored {
	if a.kind != isObject || a.at.val().Op != flow.OpMakeMap {
		return nil
	}
	a.value = a.with(step{name: "[]"})
	return slices.DeleteFunc(r.storesTo(a, ""), func(st stored) bool { return st.at.val().Op != flow.OpMapUpdate })
}

// plainValue is v before it was converted.
func plainValue(f *fn, v flow.ValueID) flow.ValueID {
	for f.val(v).Op == flow.OpToIface || f.val(v).Op == flow.OpConvert {
		v = f.val(v).Args[0]
	}
	return v
}

// selfEncoded is the type of which a method made the value a: a message that
// writes itself as bytes, or as the fields of a map.
func (r *resolver) selfEncoded(a answer) string {
	typ := ""
	for fr, n := a.fr, 0; fr != nil && n < maxFrames; n++ {
		if t := encoderOf(fr.fn); t != "" {
			typ = t
		}
		_, up, ok := caller(fr, a.binds)
		if !ok {
			break
		}
		fr = up
	}
	if typ == "" && a.kind == isExt && a.path == nil {
		if name, ok := methodName(a.name); ok && encodes(name) {
			typ = strings.Trim(a.name[:strings.LastIndexByte(a.name, ')')], "(*")
		}
	}
	return typ
}

// encoderOf is the receiver's type of a method that gives the receiver as bytes,
// text or a map.
func encoderOf(f *fn) string {
	name, method := methodName(f.name)
	if !method || !encodes(name) || f.f.Results == 0 {
		return ""
	}
	for i := 1; i < int(f.f.Params); i++ {
		if t := f.typeOf(flow.ValueID(i)); t != "context.Context" && t != "[]byte" && t != "[]uint8" {
			return ""
		}
	}
	return f.typeOf(0)
}

// encodes reports whether a method is named as one that gives its receiver in
// another form.
func encodes(name string) bool {
	return slices.ContainsFunc([]string{"Marshal", "Encode", "Serialize", "ToJSON", "ToBytes", "ToMap", "AsMap"}, func(p string) bool {
		return strings.HasPrefix(name, p)
	}) || name == "Bytes" || name == "JSON"
}
