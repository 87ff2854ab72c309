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
		if typ := strings.TrimPrefix(at.fn.typeOf(at.v), "*"); s.in.Knowledge.IsMade(typ) {
			return s.in.Knowledge.Rows(typ + "{}")
		}
		return nil
	case flow.OpInvoke:
		if rows := s.in.Knowledge.Rows(at.callee()); rows != nil {
			return rows
		}
		if !s.in.Knowledge.IsMethod(at.fn.str(v.Aux)) {
			return nil
		}
	case flow.OpCallValue:
		if at.fn.val(v.Args[0]).Op == flow.OpClosure {
			return nil
		}
	default:
		return nil
	}
	var rows []*knowledge.Row
	for _, t := range s.res.targetsAt(at) {
		if t.fn == nil {
			rows = append(rows, s.in.Knowledge.Rows(t.name)...)
		}
	}
	return rows
}

// relation turns one call into the edges that its row describes.
func (s *service) relation(at site, row *knowledge.Row) {
	switch row.Role {
	case knowledge.Publish, knowledge.Subscribe, knowledge.Bind, knowledge.Call, knowledge.Expose, knowledge.Listen:
	default:
		return
	}
	for st := range s.meanings(at, row) {
		s.edgesOf(st, row)
	}
}

// meanings goes through the activations of the call at for which the row holds,
// each element of the row's Each by itself.
func (s *service) meanings(at site, row *knowledge.Row) iter.Seq[start] {
	r := s.res
	return func(yield func(start) bool) {
		if !r.alive(at.fn) {
			return
		}
		for _, st := range s.starts(at) {
			r.query()
			if row.Each == nil {
				if r.holds(row, st) && !yield(st) {
					return
				}
				continue
			}
			for _, e := range r.elements(row.Each, st.call, st.root, st.binds) {
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

// channelEdges resolves a publish, subscribe or binding.
func (s *service) channelEdges(st start, row *knowledge.Row) {
	r := s.res
	defer func() {
		if r.truncated {
			s.leftOut = append(s.leftOut, graph.Unresolved{
				Service: s.id, Role: string(row.Role), System: row.System, Position: st.call.position(),
				Reason: "there are more names than are followed: some were left out",
			})
		}
	}()
	for _, ch := range s.channelTexts(st, row) {
		if ch.text.isReply() {
			continue
		}
		for _, sys := range s.systems(st, row, ch.binds) {
			e := edge{role: row.Role, row: row, in: st.call.fn, system: sys.System, kind: sys.Kind}
			e.name = s.nameOf(ch.text)
			e.fromURL(row)
			group := e.fromPattern(row)
			e.name = e.name.inForm(row.Form)
			if e.name.resolution == graph.Unknown && r.cut {
				e.name.reason = "the search for it was given up: too many ways lead here"
			}
			e.evidence = s.evidence(st, ch.ev, e.name)
			if row.Role == knowledge.Bind && e.name.empty {
				continue // a binding to nothing is none
			}
			e.group = cmp.Or(group, s.word(st, row.Group, ch.binds))
			if row.Role == knowledge.Publish { // what a handler returns is published for it
				e.handler = s.handler(st, row, ch.binds).fn
			} else if row.Role == knowledge.Subscribe {
				hs := s.consumers(st, row, ch.binds)
				e.setHandler(hs[0], hs[1:])
			}
			if ch.fallback {
				e.kind = "queue"
			}
			if ch.system != "" {
				e.system = ch.system
			}
			if row.Role == knowledge.Bind {
				s.bindEdges(e, st, ch.binds)
				continue
			}
			for _, key := range s.keysOf(e, st, ch.binds) {
				e.key = cmp.Or(ch.key, key.key)
				s.addEdges(e, st, key.binds)
			}
		}
	}
}

// bindEdges resolves where a binding leads.
func (s *service) bindEdges(e edge, st start, b *binding) {
	row := e.row
	for _, to := range s.res.texts(s.res.first(row.Target, st.call, st.root, b, nil)) {
		e.target = s.nameOf(to.text)
		e.toSystem = cmp.Or(s.word(st, row.TargetSystem, to.binds), e.system)
		if sch, ok := row.Schemes[arnService(e.target.text)]; ok {
			e.toSystem, e.toKind = sch.System, sch.Kind
		}
		e.target = e.target.inForm(row.Form)
		for _, key := range s.keysOf(e, st, to.binds) {
			e.key = key.key
			s.addEdges(e, st, key.binds)
		}
	}
}

type keyAnswer struct {
	key   string
	binds *binding
}

// keysOf gives the keys of an edge. Where a key routes, each that it may be makes
// an edge of its own, at its own place; elsewhere the first one stands for all.
func (s *service) keysOf(e edge, st start, b *binding) []keyAnswer {
	if e.kind == "queue" && e.row.Fallback != nil { // it was the queue's name
		return []keyAnswer{{"", b}}
	}
	if e.kind != "exchange" {
		return []keyAnswer{{s.word(st, e.row.Key, b), b}}
	}
	var out []keyAnswer
	for _, t := range s.firstTexts(e.row.Key, st, b) {
		if n := s.nameOf(t.text); n.resolution != graph.Unknown {
			out = append(out, keyAnswer{n.text, t.binds})
		}
	}
	if len(out) == 0 {
		out = []keyAnswer{{"", b}}
	}
	return out
}

// nameServerQueues names a queue that has no name of its own, because the broker
// gives it one, after what it is bound to.
func (s *service) nameServerQueues() {
	var kept []edge
	for _, e := range s.edges {
		switch {
		case e.role == knowledge.Bind && e.target.empty:
			continue
		case e.role == knowledge.Subscribe && e.name.empty:
			bound := false
			for _, b := range s.edges {
				if b.role == knowledge.Bind && b.target.empty && b.system == e.system && b.in == e.in {
					e.name, e.kind, e.evidence, bound = b.name, b.kind, append(e.evidence, b.evidence...), true
				}
			}
			if !bound { // replies to a request come in there
				continue
			}
		}
		kept = append(kept, e)
	}
	s.edges = kept
}

// addEdges adds e at each of its places.
func (s *service) addEdges(e edge, st start, b *binding) {
	for _, at := range s.places(st, b) {
		e.at, e.place = at, at.position()
		s.addEdge(e)
	}
}

func (s *service) addEdge(e edge) {
	for _, x := range s.edges {
		if x.role == e.role && x.system == e.system && x.name.text == e.name.text && x.place == e.place &&
			x.op == e.op && x.key == e.key && x.protocol == e.protocol && x.target.text == e.target.text && x.handler == e.handler {
			return
		}
	}
	s.edges = append(s.edges, e)
}

type channelText struct {
	textAnswer
	fallback    bool
	system, key string // of what deployment feeds in
}

// channelTexts resolves the name of the channel; an empty one may mean another
// argument (AMQP's default exchange delivers to the queue named by the key).
func (s *service) channelTexts(st start, row *knowledge.Row) []channelText {
	r := s.res
	var out []channelText
	if len(row.Channel) == 1 && row.Channel[0].Steps[0].Kind == knowledge.StepTrigger {
		return s.triggers(st, row)
	}
	for _, t := range s.eachPiece(s.firstTexts(row.Channel, st, st.binds)) {
		if len(row.Fallback) > 0 {
			if l, ok := t.text.literal(); ok && l == "" {
				for _, f := range r.texts(r.first(row.Fallback, st.call, st.root, t.binds, t.ev)) {
					out = append(out, channelText{textAnswer: f, fallback: true})
				}
				continue
			}
		}
		out = append(out, channelText{textAnswer: t})
	}
	if len(out) == 0 && row.Role != knowledge.Bind { // a binding to nothing is none
		out = append(out, channelText{textAnswer: untold(st)})
	}
	return out
}

// untold is the answer where there is none, so that a relation is reported and
// not lost.
func untold(st start) textAnswer {
	return textAnswer{binds: st.binds, text: hole("", st.call, "nothing in the code says what it is")}
}

// toldTexts is firstTexts, or the answer that there is none.
func (s *service) toldTexts(paths []knowledge.Path, st start) []textAnswer {
	if ts := s.firstTexts(paths, st, st.binds); len(ts) > 0 {
		return ts
	}
	return []textAnswer{untold(st)}
}

// firstTexts gives the texts of the first path that tells anything; one that is
// known only at run time counts when no other path tells more. Of paths that begin
// at the same value, each that it may be goes its own way: one receiver was made
// for a queue, another for a subscription.
func (s *service) firstTexts(paths []knowledge.Path, st start, b *binding) []textAnswer {
	var least []textAnswer
	for len(paths) > 0 {
		group := paths[:1]
		for len(group) < len(paths) && sameRoot(paths[0], paths[len(group)]) {
			group = paths[:len(group)+1]
		}
		paths = paths[len(group):]
		ts, told := s.groupTexts(group, st, b)
		if told && (len(least) == 0 || group[0].Steps[0].Kind != knowledge.StepLiteral) {
			return ts
		}
		if len(least) == 0 {
			least = ts
		}
	}
	return least
}

func sameRoot(p, q knowledge.Path) bool {
	return p.More == nil && q.More == nil && p.Steps[0] == q.Steps[0] && len(p.Steps) > 1 && len(q.Steps) > 1 &&
		p.Steps[1].Kind != knowledge.StepElem && q.Steps[1].Kind != knowledge.StepElem
}

// groupTexts is firstTexts for paths with one root.
func (s *service) groupTexts(paths []knowledge.Path, st start, b *binding) (ts []textAnswer, told bool) {
	tells := func(ts []textAnswer) bool {
		return slices.ContainsFunc(ts, func(t textAnswer) bool { return t.text.tells() })
	}
	if len(paths) == 1 {
		ts = s.res.textsAlong(paths[0], st.call, st.root, b)
		return ts, tells(ts)
	}
	for _, root := range s.res.steps(paths[0].Steps[:1], st.call, st.root, b, nil) {
		var best []textAnswer
		for _, p := range paths {
			here := s.res.textsFrom([]answer{root}, p.Steps[1:])
			if len(best) == 0 || tells(here) && !tells(best) {
				best = here
			}
			if tells(best) {
				break
			}
		}
		ts = append(ts, best...)
	}
	return dropEmpty(dedupe(ts)), tells(ts)
}

// tells reports whether a part of the text is known.
func (t text) tells() bool {
	return slices.ContainsFunc(t, func(p part) bool { return p.kind == partConfig || p.kind == partLit && p.lit != "" })
}

// systems tells the wire system: that of the row, or of the clients that the
// call may be made on.
func (s *service) systems(st start, row *knowledge.Row, b *binding) []*knowledge.Row {
	if row.Client == nil {
		return []*knowledge.Row{row}
	}
	var out []*knowledge.Row
	first := s.res.first(row.Client, st.call, st.root, b, nil)
	inTree := false
	for _, a := range first {
		if a.kind != isExt {
			inTree = inTree || s.prog.decls[strings.TrimPrefix(a.dyn, "*")] != nil
			continue
		}
		for _, mk := range s.in.Knowledge.Rows(a.name) {
			if mk.Role == knowledge.Make && !slices.Contains(out, mk) {
				out = append(out, mk)
			}
		}
	}
	if len(out) == 0 && !inTree { // a decorator of the tree makes its own call
		out = append(out, row)
	}
	return slices.DeleteFunc(out, func(m *knowledge.Row) bool { return m.System == "in-process" || m.System == "http" })
}

// word is the text of a lesser attribute, "" when it is not known.
func (s *service) word(st start, paths []knowledge.Path, b *binding) string {
	if len(paths) == 0 {
		return ""
	}
	for _, t := range s.firstTexts(paths, st, b) {
		if len(t.text) == 1 && t.text[0].computed {
			continue // what a library or a missing method gives says nothing
		}
		if n := s.nameOf(t.text); n.resolution != graph.Unknown {
			return n.text
		}
	}
	return ""
}

// evidence writes the way to a name from its origin to the call.
func (s *service) evidence(st start, ev *trail, n name) []graph.Evidence {
	out := slices.Clone(n.steps)
	for ; ev != nil; ev = ev.up {
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
		if len(out) == 0 || out[len(out)-1] != e {
			out = append(out, e)
		}
	}
	last := graph.Evidence{Position: st.call.position(), Note: "call of " + short(st.call.callee())}
	slices.Reverse(out)
	return append([]graph.Evidence{last}, out...)
}
