package link

import (
	"cmp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// channelEdges resolves a publish, subscribe or binding.
func (s *service) channelEdges(st start, row *knowledge.Row) {
	r := s.res
	for _, ch := range s.channelTexts(st, row) {
		if ch.text.isReply() {
			continue
		}
		for _, sys := range s.systems(st, row, ch.binds) {
			e := edge{role: row.Role, row: row, in: st.call.fn, system: sys.System, kind: sys.Kind}
			e.name = s.nameOf(ch.text)
			group := e.fromURL(row)
			group = cmp.Or(group, e.fromPattern(row))
			if e.system == inProcess {
				continue // a URL said so
			}
			e.name = e.name.inForm(row.Form)
			if e.name.resolution == graph.Unknown && r.cut {
				e.name.reason = givenUp(r.subjectOf(st.call, row.Channel))
			}
			e.ev, e.evidence = ch.ev, s.evidence(st, ch.ev, e.name)
			if row.Role == knowledge.Bind && e.name.empty {
				continue // a binding to nothing is none
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
			for _, g := range s.wordsOf(st, row.Group, ch.binds) {
				e.group = cmp.Or(group, g.text)
				s.messageEdges(e, ch.key, st, g.binds)
			}
		}
	}
}

// messageEdges adds a publish or subscription of one group, for each of its keys.
func (s *service) messageEdges(e edge, key string, st start, b *binding) {
	switch e.role {
	case knowledge.Publish: // what a handler returns is published for it
		if h := s.handler(st, e.row, b); h.fn != nil {
			e.handler, e.runs = h.fn, []runner{s.runner(h)}
		}
	case knowledge.Subscribe:
		s.hears = e.name.text
		hs := s.consumers(st, e.row, b)
		var by []*fn
		e.messages, by = s.got(st, e.row, b)
		if len(by) > 0 && s.onlyHandsOver(hs, st) {
			given := hs
			hs = nil
			for _, f := range by {
				known := slices.IndexFunc(given, func(h runner) bool { return h.fn == f })
				if known >= 0 {
					hs = append(hs, given[known])
				} else {
					hs = append(hs, runner{fn: f, fr: newFrame(f)})
				}
			}
			hs = append(hs, given...)
		}
		for i := range hs {
			s.tellOthers(&hs[i])
		}
		e.runs, e.handler, e.label = hs, hs[0].fn, handlerLabel(hs)
	}
	for _, k := range s.keysOf(e, st, b) {
		e.key = cmp.Or(key, k.text)
		if e.role == knowledge.Publish {
			e.messages = s.sent(st, e.row, k.binds)
		}
		s.addEdges(e, st, k.binds)
	}
}

// onlyHandsOver reports whether the functions found for a subscription may be none
// that works on messages: the one that receives, a wrapper's, a literal that calls
// what its function was given.
func (s *service) onlyHandsOver(hs []runner, st start) bool {
	first := hs[0].fn
	return first == st.call.fn || first.f.Parent != 0 || !slices.ContainsFunc(hs, func(h runner) bool { return !s.isWrapper(h.fn) })
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
			e.key = key.text
			s.addEdges(e, st, key.binds)
		}
	}
}

// A wordAnswer is a lesser attribute for one of those who call.
type wordAnswer struct {
	text  string
	binds *binding
}

// keysOf gives the keys of an edge. Where a key routes, each that it may be makes
// an edge of its own, at its own place.
func (s *service) keysOf(e edge, st start, b *binding) []wordAnswer {
	if e.kind == "queue" && e.row.Fallback != nil { // it was the queue's name
		return []wordAnswer{{"", b}}
	}
	if e.kind != "exchange" { // a partition key: one stands for all
		return []wordAnswer{{s.word(st, e.row.Key, b), b}}
	}
	var out []wordAnswer
	for _, t := range s.firstTexts(e.row.Key, st, b) {
		if n := s.nameOf(t.text); n.resolution != graph.Unknown {
			out = append(out, wordAnswer{n.text, t.binds})
		}
	}
	if len(out) == 0 {
		out = []wordAnswer{{"", b}}
	}
	return out
}

// wordsOf gives each constant that a lesser attribute is, for one group after
// another; where they are no constants, the first one stands for all.
func (s *service) wordsOf(st start, paths []knowledge.Path, b *binding) []wordAnswer {
	var out []wordAnswer
	for _, t := range s.firstTexts(paths, st, b) {
		l, ok := t.text.literal()
		if !ok || l == "" {
			return []wordAnswer{{s.word(st, paths, b), b}}
		}
		out = append(out, wordAnswer{l, t.binds})
	}
	if len(out) < 2 {
		return []wordAnswer{{s.word(st, paths, b), b}}
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
		out = append(out, channelText{textAnswer: s.untold(st, row.Channel, !r.cut)})
	}
	return out
}

// inProcess is the system of what never leaves the process.
const inProcess = "in-process"

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
	return slices.DeleteFunc(out, func(m *knowledge.Row) bool { return m.System == inProcess || m.System == "http" })
}
