package link

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// match finds every call of the service that rows know and resolves its
// arguments.
func (s *service) match() {
	for _, f := range s.code.funcs {
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			at := site{f, i}
			for _, row := range s.rowsAt(at) {
				s.relation(at, row)
			}
			if f.generated() && at.val().Op == flow.OpInvoke {
				s.resolverAt(at)
			}
		}
	}
	s.nameServerQueues()
}

// rowsAt gives the rows of the functions outside the tree that the call at runs.
func (s *service) rowsAt(at site) []*knowledge.Row {
	v := at.val()
	switch v.Op {
	case flow.OpCall:
		return s.in.Knowledge.Rows(at.callee())
	case flow.OpAlloc:
		return s.in.Knowledge.Made(strings.TrimPrefix(at.fn.typeOf(at.v), "*"))
	case flow.OpInvoke:
		if rows := s.in.Knowledge.Rows(at.callee()); rows != nil {
			return rows
		}
		if !s.in.Knowledge.IsMethod(at.fn.str(v.Aux)) {
			return nil
		}
	case flow.OpCallValue:
		if at.fn.val(v.Args[0]).Op == flow.OpClosure || !s.mayBeKnown(at) {
			return nil
		}
	default:
		return nil
	}
	var rows []*knowledge.Row
	for _, t := range s.res.targetsAlone(at) {
		if t.fn == nil {
			rows = append(rows, s.in.Knowledge.Rows(t.name)...)
		}
	}
	return rows
}

// relation turns one call into the edges that its row describes.
func (s *service) relation(at site, row *knowledge.Row) {
	switch row.Role {
	case knowledge.Publish, knowledge.Subscribe, knowledge.Bind, knowledge.Call, knowledge.Expose, knowledge.Listen, knowledge.Wrap:
	default:
		return
	}
	for st := range s.meanings(at, row) {
		s.edgesOf(st, row)
		if s.res.truncated {
			s.leaveOut(at, row)
		}
	}
}

// leaveOut notes that not all that the call at does is told.
func (s *service) leaveOut(at site, row *knowledge.Row) {
	if row.Role.IsEffect() {
		return
	}
	s.leftOut = append(s.leftOut, graph.Unresolved{
		Service: s.id, Role: string(row.Role), System: cmp.Or(row.System, row.Protocol), Position: at.position(),
		Reason: "there are more names than are followed: some were left out",
	})
}

// meanings goes through the activations of the call at for which the row holds,
// each element of the row's Each by itself.
func (s *service) meanings(at site, row *knowledge.Row) iter.Seq[start] {
	r := s.res
	return func(yield func(start) bool) {
		if !r.alive(at.fn) {
			return
		}
		r.query()
		for _, st := range s.starts(at) {
			r.nextQuery()
			if row.Each == nil {
				if r.holds(row, st) && !yield(st) {
					return
				}
				continue
			}
			es := r.elements(row.Each, st.call, st.root, st.binds)
			if r.cut || r.truncated {
				s.leaveOut(at, row)
			}
			for _, e := range es {
				r.nextQuery()
				r.each = &e
				ok := !r.holds(row, st) || yield(st)
				if r.each = nil; !ok {
					return
				}
			}
		}
	}
}

func (s *service) edgesOf(st start, row *knowledge.Row) {
	switch row.Role {
	case knowledge.Publish, knowledge.Subscribe, knowledge.Bind:
		s.channelEdges(st, row)
	case knowledge.Call:
		s.callEdges(st, row)
	case knowledge.Expose:
		s.endpoints(st, row)
	case knowledge.Wrap:
		s.wraps = append(s.wraps, s.wrapAt(st, row))
	case knowledge.Listen:
		for _, t := range s.res.texts(s.res.first(row.Address, st.call, st.root, st.binds, nil)) {
			s.listens = append(s.listens, s.nameOf(t.text).text)
		}
		for _, t := range s.res.texts(s.res.first(row.Name, st.call, st.root, st.binds, nil)) {
			if n := s.nameOf(t.text); n.resolution != graph.Unknown && !strings.Contains(n.text, "{") {
				s.registered = append(s.registered, registeredName(n.text, row.Form))
			}
		}
	}
}

// holds reports whether the conditions of a row are met at a call.
func (r *resolver) holds(row *knowledge.Row, st start) bool {
	return !slices.ContainsFunc(row.When, func(c knowledge.Condition) bool { return !r.meets(c, st) }) &&
		!slices.ContainsFunc(row.Unless, func(c knowledge.Condition) bool { return r.meets(c, st) })
}

func (r *resolver) meets(c knowledge.Condition, st start) bool {
	as := r.follow(c.Path, st.call, st.root, st.binds, nil)
	as = slices.DeleteFunc(as, func(a answer) bool { return a.kind == isText && a.name == "" }) // what nobody sets
	ts := r.texts(as)
	for _, want := range c.Texts {
		if want == "*" && len(as) > 0 || want == "" && len(as) == 0 {
			return true
		}
		if slices.ContainsFunc(ts, func(t textAnswer) bool { return t.text.fits(want) }) {
			return true
		}
	}
	return false
}

// fits reports whether the text is want, whatever the case, or begins with want
// where that ends in *: INSERT*.
func (t text) fits(want string) bool {
	if prefix, ok := strings.CutSuffix(want, "*"); ok && prefix != "" {
		if len(t) == 0 || t[0].kind != partLit {
			return false
		}
		l := strings.TrimLeftFunc(t[0].lit, unicode.IsSpace)
		return len(l) >= len(prefix) && strings.EqualFold(l[:len(prefix)], prefix)
	}
	l, ok := t.literal()
	return ok && strings.EqualFold(l, want)
}

// addEdges adds e at each of its places.
func (s *service) addEdges(e edge, st start, b *binding) {
	if s.res.skipped(st.call, st.root, b) || s.res.otherwise(st.call, e.row, st.root, b) {
		return
	}
	chain, _ := s.chain(st, b)
	e.ways = [][]site{chain}
	for _, at := range s.places(st, b) {
		e.at, e.place = at, at.position()
		full := approach{at: st.call, fr: st.root, binds: b, sent: sentOnWay(e.ev)}
		switch {
		case e.role == knowledge.Publish && len(e.runs) > 0: // by what returns it
			e.approaches = nil
			for _, run := range e.runs {
				e.approaches = append(e.approaches, approach{at: site{run.fn, blockEnd(run.fn, 0) - 1}, fr: run.fr, binds: run.binds})
			}
		case slices.Contains(chain, at):
			e.approaches = []approach{full}
		default: // one of those who use the wrapper
			full.user = at
			e.approaches = []approach{full}
		}
		s.addEdge(e)
	}
}

func (s *service) addEdge(e edge) {
	for i := range s.edges {
		x := &s.edges[i]
		if x.role == e.role && x.system == e.system && x.name.text == e.name.text && x.place == e.place &&
			x.op == e.op && x.key == e.key && x.group == e.group && x.protocol == e.protocol && x.target.text == e.target.text && x.handler == e.handler {
			x.approaches, x.runs = append(x.approaches, e.approaches...), append(x.runs, e.runs...)
			x.ways = append(x.ways, e.ways...)
			for _, m := range e.messages {
				x.messages = appendMessage(x.messages, m)
			}
			return
		}
	}
	s.edges = append(s.edges, e)
}

// evidence writes the way to a name from its origin to the call.
func (s *service) evidence(st start, ev *trail, n name) []graph.Evidence {
	out := slices.Clone(n.steps)
	slices.Reverse(out) // the way is turned round below: a value before where it is written
	for _, e := range trailSteps(ev) {
		if len(out) == 0 || out[len(out)-1] != e {
			out = append(out, e)
		}
	}
	last := graph.Evidence{Position: st.call.position(), Note: "call of " + short(st.call.callee())}
	slices.Reverse(out)
	if n.at.fn != nil && (n.resolution == graph.Template || n.resolution == graph.Unknown) { // why a part of it stays open
		out = append(out, graph.Evidence{Position: n.at.position(), Note: n.reason})
	}
	return append([]graph.Evidence{last}, out...)
}

// trailSteps writes a trail, the last step first.
func trailSteps(ev *trail) []graph.Evidence {
	var out []graph.Evidence
	for ; ev != nil; ev = ev.up {
		if ev.all != nil {
			out = append(out, trailSteps(ev.all)...)
			continue
		}
		e := graph.Evidence{Position: ev.at.position(), Note: ev.note}
		if ev.where.Line > 0 {
			e.Position = ev.where
			out = append(out, e)
			continue
		}
		if v := ev.at.val(); v.Op == flow.OpConst {
			e.Note = "constant"
			if v.Aux != 0 {
				e.Note += " " + short(ev.at.fn.str(v.Aux))
			}
		}
		out = append(out, e)
	}
	return out
}
