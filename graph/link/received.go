package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

const (
	maxWalkDepth = 14  // calls that a message is followed through
	maxWalks     = 300 // functions that one message is followed into
	maxSame      = 6   // times that it is followed by one call: middleware
)

// A reader follows received messages through the code that works on them, to what
// they are decoded into.
type reader struct {
	s     *service
	found []decoded
	cases map[*fn][]typeCase
	walks map[hop]int
	total int
	names []string // of the tables that were looked into

	others map[*fn][]int32 // blocks that only messages of other channels lead to

	reached  []*fn // the first of the service's own code on each way
	handlers []*fn // those that were given to wrappers, and to functions that call what they are given
}

// A decoded is a type that a message, or a part of one, is decoded into.
type decoded struct {
	typ   string
	level int // 0: of the message itself, 1: of what that carries
	way   *way
}

// A way is the calls that lead to a place in the code, innermost first.
type way struct {
	up    *way
	at    site
	names []string // what the table that was looked into calls the message
}

// got tells which messages a subscription gets, and by which functions of the
// service's own, where it goes through wrappers first.
func (s *service) got(st start, row *knowledge.Row, b *binding) (out []message, by []*fn) {
	s.res.aside(func() {
		d := &reader{s: s, cases: map[*fn][]typeCase{}, walks: map[hop]int{}, others: map[*fn][]int32{}}
		for _, a := range s.res.first(row.Payload, st.call, st.root, b, nil) { // handlers with a type
			d.add(s.res.knownType(a), 0, nil)
		}
		if len(d.found) == 0 {
			d.begin(st, row, b)
		}
		d.found = slices.DeleteFunc(d.found, func(x decoded) bool { return d.isOthers(x.way) })
		d.leaveOutMiddleware()
		out, by = d.messages(), d.handler(st.call.fn)
	})
	return out, by
}

// handler tells who works on the messages where that is not who receives them: a
// function that was given to it, or the first of the service's own code.
func (d *reader) handler(from *fn) []*fn {
	var own []*fn
	for _, f := range d.reached {
		if f != from {
			own = append(own, f)
		}
	}
	switch {
	case len(d.handlers) > 0:
		return d.handlers
	case d.s.isWrapper(from) || len(d.reached) == len(own):
		return own
	}
	return nil
}

// begin follows the messages from where the library hands them over.
func (d *reader) begin(st start, row *knowledge.Row, b *binding) {
	if t := d.s.handler(st, row, b); t.fn != nil {
		d.enter(t, nil, nil)
		return
	}
	first := &walk{reader: d, fn: st.call.fn, fr: st.root, binds: b}
	if seeds := first.handedOver(st.call); len(seeds) > 0 {
		d.from(first, seeds, 0)
		return
	}
	for _, c := range d.s.receivers(st.call) {
		w := &walk{reader: d, fn: c.fn, fr: newFrame(c.fn)}
		d.from(w, w.handedOver(c), 0)
	}
}

// from follows messages from w on, and to where they are returned to or read from
// a field.
func (d *reader) from(w *walk, seeds []flow.ValueID, depth int) {
	w.run(seeds)
	if depth > 3 {
		return
	}
	next := func(at site, b *binding) {
		d.reached = slices.DeleteFunc(d.reached, func(f *fn) bool { return f == w.fn }) // it hands them on
		d.from(&walk{reader: d, fn: at.fn, fr: newFrame(at.fn), binds: b}, []flow.ValueID{at.v}, depth+1)
	}
	if w.returned {
		for _, c := range d.s.res.callersOf(w.fn) {
			next(c, nil)
		}
	}
	for _, st := range w.stored {
		for _, r := range w.readersOf(st) {
			next(r.at, r.binds)
		}
	}
}

// A readSite is a place that reads a field, seen from an open activation, with the
// choices by which it is the same object's.
type readSite struct {
	at    site
	binds *binding
}

// readersOf lists the places in other functions that read the field into which st
// stores.
func (w *walk) readersOf(st site) []readSite {
	r := w.s.res
	addr := st.fn.val(st.val().Args[0])
	var out []readSite
	own := r.origins(addr.Args[0], w.fr, w.binds, nil)
	for _, at := range r.code.readsOf(fieldKey(st.fn.typeOf(addr.Args[0]), st.fn.str(addr.Name))) {
		if at.fn == st.fn || !r.alive(at.fn) {
			continue
		}
		r.apart(func() {
			for _, x := range r.origins(at.val().Args[0], newFrame(at.fn), nil, nil) {
				if slices.ContainsFunc(own, func(y answer) bool { return samePlace(x.value, x.binds, y.value, y.binds) }) {
					out = append(out, readSite{at, x.binds})
					break
				}
			}
		})
	}
	return out
}

// readsOf lists the places that go to a field of a struct type.
func (c *code) readsOf(key string) []site {
	if c.reads == nil {
		c.reads = map[string][]site{}
		for _, f := range c.funcs {
			for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
				if v := f.val(i); v.Op == flow.OpFieldAddr || v.Op == flow.OpField {
					k := fieldKey(f.typeOf(v.Args[0]), f.str(v.Name))
					c.reads[k] = append(c.reads[k], site{f, i})
				}
			}
		}
	}
	return c.reads[key]
}

// leaveOutMiddleware forgets what a dependency decodes for itself, such as a trace,
// where the service's own code decodes the message, too.
func (d *reader) leaveOutMiddleware() {
	foreign := func(x decoded) bool {
		decl := d.s.prog.decls[typeName(elementType(x.typ), "full")]
		return x.way != nil && x.way.at.fn != nil && decl != nil && decl.pkg == x.way.at.fn.pkg && strings.Contains(decl.pkg.Module, "@")
	}
	if slices.ContainsFunc(d.found, func(x decoded) bool { return !foreign(x) }) {
		d.found = slices.DeleteFunc(d.found, foreign)
	}
}

// enter follows a message into the function that a library calls with it.
func (d *reader) enter(t target, names []string, up *way) {
	first := 0
	if _, method := methodName(t.fn.name); method {
		first = 1
	}
	w := &walk{reader: d, fn: t.fn, fr: &frame{fn: t.fn, clo: t.clo, lex: t.lex}, binds: t.binds}
	if len(names) > 0 {
		w.up = &way{up: up, names: names}
	}
	var seeds []flow.ValueID
	for i := first; i < int(t.fn.f.Params); i++ {
		if v := flow.ValueID(i); !dull(t.fn, v) {
			seeds = append(seeds, v)
			if d.add(t.fn.typeOf(v), 0, w.up) { // the library decodes for it
				w.level = 1
			}
		}
	}
	w.run(seeds)
}

// add notes that a message is decoded into the type typ.
func (d *reader) add(typ string, level int, at *way) bool {
	typ = d.s.res.messageType(typ)
	if typ != "" {
		d.found = append(d.found, decoded{typ, level, at})
	}
	return typ != ""
}

// messages puts together what was found: each name that is told apart is a message.
func (d *reader) messages() []message {
	var out []message
	var outer, inner []string
	named := map[string][]decoded{}
	names := slices.Clone(d.names)
	for _, x := range d.found {
		ns := d.namesOf(x.way)
		for _, n := range ns {
			names = appendNew(names, n)
			named[n] = append(named[n], x)
		}
		switch {
		case len(ns) > 0:
		case x.level == 0:
			outer = appendNew(outer, x.typ)
		default:
			inner = appendNew(inner, x.typ)
		}
	}
	for _, cs := range d.cases {
		for _, c := range cs {
			names = appendNew(names, c.name)
		}
	}
	slices.Sort(names)
	if len(outer) == 0 { // what it is decoded into first is of no type
		outer, inner = inner, nil
	}
	if len(names) == 0 {
		for _, t := range outer {
			out = appendMessage(out, message{typ: t}.carrying(inner...))
		}
		return out
	}
	for _, n := range names {
		var types, parts []string
		for _, x := range named[n] {
			if x.level == 0 {
				types = appendNew(types, x.typ)
			} else {
				parts = appendNew(parts, x.typ)
			}
		}
		if len(types) == 0 {
			types = outer
		}
		if len(types) == 0 {
			types, parts = parts, nil
		}
		if len(types) == 0 {
			types = []string{""}
		}
		for _, t := range types {
			out = appendMessage(out, message{name: n, typ: t}.carrying(parts...))
		}
	}
	return out
}

// receivers lists the calls by which the object that call subscribes gives the
// messages, where the call itself gives none.
func (s *service) receivers(call site) []site {
	recv := receiverType(call)
	if recv == "" || len(call.val().Args) == 0 {
		return nil
	}
	own := s.res.baseOf(call)
	var out []site
	for _, c := range s.code.external {
		if c == call || receiverType(c) != recv || len(s.in.Knowledge.Rows(c.callee())) > 0 {
			continue
		}
		same := slices.ContainsFunc(s.res.baseOf(c).places, func(x answer) bool {
			return slices.ContainsFunc(own.places, func(y answer) bool { return samePlace(x.value, x.binds, y.value, y.binds) })
		})
		if same {
			out = append(out, c)
		}
	}
	return out
}

func receiverType(call site) string {
	typ, _, method := strings.Cut(strings.TrimLeft(call.callee(), "(*"), ").")
	if !method {
		return ""
	}
	return typ
}
