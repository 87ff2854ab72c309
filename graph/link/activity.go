package link

import (
	"cmp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A System is a topology with the code that it was read from.
type System struct {
	Topology *graph.Topology
	services []*service
}

// Analyse is Link for those who ask more of the code.
func Analyse(in Input) (*System, []error) {
	services, errs := linked(&in)
	sys := &System{Topology: assemble(in, services), services: services}
	return sys, errs
}

// Units gives the functions that the services run, but for generated ones and those
// of dependencies. A function that several services run is a unit for each, since
// what its calls reach differs.
func (sys *System) Units() []*activity.Unit {
	var out []*activity.Unit
	for _, s := range sys.services {
		if s.err != nil {
			continue
		}
		p := activity.NewProgram(newLookup(s, nil))
		for _, f := range s.code.funcs {
			if !f.generated() && !strings.Contains(f.pkg.Module, "@") {
				out = append(out, &activity.Unit{Ref: f.ref(), Services: []string{s.id}, Topology: sys.Topology, Program: p})
			}
		}
	}
	return out
}

func (f *fn) ref() activity.Ref { return activity.Ref{Pkg: f.pkg.Package, Func: f.f} }

// A lookup tells the rules what the calls of one service do.
type lookup struct {
	s     *service
	fns   map[*flow.Func]*fn
	edges map[site][]int         // by the library's call
	on    map[int]map[site]bool  // the calls on the ways to an edge
	via   map[int]map[*fn]bool   // and the functions that they stand in
	from  map[int]map[*fn][]site // from where those are called on the ways
	own   map[site][]activity.Deed
	calls map[site][]activity.Ref
	doers doers
	in    []activity.Consumer // nil until it is asked for

	beyond func(string) []activity.Deed // what functions that are not at hand do; nil when all are
}

func newLookup(s *service, beyond func(string) []activity.Deed) *lookup {
	l := &lookup{
		s: s, fns: map[*flow.Func]*fn{}, edges: map[site][]int{}, on: map[int]map[site]bool{}, via: map[int]map[*fn]bool{}, from: map[int]map[*fn][]site{},
		own: map[site][]activity.Deed{}, calls: map[site][]activity.Ref{}, doers: s.doers(beyond), beyond: beyond,
	}
	for _, f := range s.code.funcs {
		l.fns[f.f] = f
	}
	for i := range s.edges {
		on, via, from := map[site]bool{}, map[*fn]bool{}, map[*fn][]site{}
		for _, way := range s.edges[i].ways {
			if at := way[0]; !slices.Contains(l.edges[at], i) {
				l.edges[at] = append(l.edges[at], i)
			}
			for n, c := range way {
				on[c], via[c.fn] = true, true
				if n > 0 {
					from[way[n-1].fn] = append(from[way[n-1].fn], c)
				}
			}
		}
		if at := s.edges[i].at; at.fn != nil { // where a reader finds it, though nothing of it depends on that
			on[at], via[at.fn] = true, true
		}
		l.on[i], l.via[i], l.from[i] = on, via, from
	}
	return l
}

func (l *lookup) site(f activity.Ref, v flow.ValueID) site { return site{l.fns[f.Func], v} }

// Own gives the relations of a library's call, and its effects.
func (l *lookup) Own(f activity.Ref, v flow.ValueID) []activity.Deed {
	at := l.site(f, v)
	if at.fn == nil {
		return nil
	}
	ds, ok := l.own[at]
	if !ok {
		ds = l.deedsAt(f, at)
		l.own[at] = ds
	}
	return ds
}

func (l *lookup) deedsAt(f activity.Ref, at site) []activity.Deed {
	var out []activity.Deed
	base := activity.Deed{Position: at.position(), Func: at.callee()}
	if activity.IsCall(at.val().Op) {
		base.Args = f.ArgumentsOf(at.v)
	}
	rows := l.s.rowsAt(at)
	publishes := slices.ContainsFunc(rows, func(row *knowledge.Row) bool { return row.Role == knowledge.Publish })
	for _, i := range l.edges[at] {
		e := &l.s.edges[i]
		d := base
		d.Role, d.System, d.Protocol, d.Operation, d.Relation = e.role, cmp.Or(e.system, e.row.System), e.protocol, e.op, i+1
		d.Channel, d.Service = e.channel, e.callee
		d.Broker = e.role == knowledge.Call && e.row.System != "" && !publishes
		switch {
		case e.deadline:
			d.Deadline = activity.HasDeadline
		case e.role == knowledge.Call && l.s.isEndless(e):
			d.Deadline = activity.NoDeadline
		}
		out = append(out, d)
	}
	for _, row := range rows {
		if row.Role == knowledge.Subscribe && len(l.edges[at]) == 0 { // to a queue for replies, which is on no map
			d := base
			d.Role, d.System = row.Role, row.System
			out = append(out, d)
		}
	}
	for e := range l.s.effectsAt(at, rows) {
		d := base
		d.Role, d.Names, d.Durations = e.Role, e.Names, e.Durations
		if !slices.ContainsFunc(out, func(x activity.Deed) bool {
			return x.Role == d.Role && slices.Equal(x.Names, d.Names) && slices.Equal(x.Durations, d.Durations)
		}) {
			out = append(out, d)
		}
	}
	return out
}

// Callees gives what a call runs: by the types that reach it, and what a library
// that is no relation runs of the functions that it is given.
func (l *lookup) Callees(f activity.Ref, v flow.ValueID) []activity.Ref {
	at := l.site(f, v)
	if at.fn == nil || l.beyond != nil && at.fn.generated() { // the clients in it call the library themselves
		return nil
	}
	out, ok := l.calls[at]
	if !ok {
		for _, t := range l.runBy(at) {
			if t.fn != nil && l.fns[t.fn.f] != nil {
				if r := t.fn.ref(); !slices.Contains(out, r) {
					out = append(out, r)
				}
			}
		}
		l.calls[at] = out
	}
	return out
}

func (l *lookup) runBy(at site) []target {
	r, v := l.s.res, at.val()
	r.query()
	switch v.Op {
	case flow.OpInvoke:
		if !l.doers.mayAct(at) {
			return nil
		}
		fallthrough
	case flow.OpCallValue:
		if ts := r.targetsAt(at); slices.ContainsFunc(ts, func(t target) bool { return t.fn != nil }) {
			return ts
		}
	case flow.OpCall:
		if f := r.prog.funcs[at.callee()]; f != nil {
			if !l.doers.funcs[f] {
				return nil
			}
			return []target{{fn: f, name: f.name}}
		}
	default:
		return nil
	}
	if slices.ContainsFunc(l.s.rowsAt(at), func(row *knowledge.Row) bool { return !row.Role.IsEffect() }) {
		return nil // a relation: what it is given runs when a message or request comes in
	}
	var out []target
	for _, a := range v.Args {
		if at.fn.pkg.under(at.fn.val(a).Type) == flow.Signature {
			r.apart(func() { out = append(out, r.called(r.origins(a, newFrame(at.fn), nil, nil))...) })
		}
	}
	return out
}

// Beyond is nothing where all of the code is at hand.
func (l *lookup) Beyond(f activity.Ref, v flow.ValueID) []activity.Deed {
	val := f.Value(v)
	if l.beyond == nil || val.Op != flow.OpCall && val.Op != flow.OpInvoke || len(l.Callees(f, v)) > 0 {
		return nil
	}
	return l.beyond(f.Str(val.Name))
}

// Through reports whether a way to the relation that d is, where it leaves a function
// that the call runs, leaves it by the call.
func (l *lookup) Through(f activity.Ref, v flow.ValueID, d activity.Deed) bool {
	if d.Relation == 0 {
		return true
	}
	at, i := l.site(f, v), d.Relation-1
	if l.on[i][at] || l.via[i][at.fn] {
		return l.on[i][at]
	}
	return !slices.ContainsFunc(l.Callees(f, v), func(c activity.Ref) bool { return l.elsewhere(i, l.fns[c.Func]) })
}

// elsewhere reports whether the ways of a relation tell from where f is called.
func (l *lookup) elsewhere(i int, f *fn) bool {
	return slices.ContainsFunc(l.from[i][f], func(c site) bool { return slices.Contains(l.Callees(c.fn.ref(), c.v), f.ref()) })
}

// pulls reports whether a handler takes messages out of a channel by itself.
func pulls(f *fn) bool {
	return f != nil && slices.ContainsFunc(f.f.Values, func(v flow.Value) bool {
		return v.Op == flow.OpRecv && v.Flags&flow.CommaOk != 0 || v.Op == flow.OpSelect && v.N > 0
	})
}

// Consumers gives the handlers of the subscriptions, what they run, and the functions
// that fetch messages themselves.
func (l *lookup) Consumers() []activity.Consumer {
	if l.in == nil {
		l.in = l.consumers()
	}
	return l.in
}

func (l *lookup) consumers() []activity.Consumer {
	out := []activity.Consumer{}
	seen := map[*fn]bool{}
	add := func(f *fn, pulls bool, d activity.Deed) {
		if f != nil && !seen[f] && l.fns[f.f] != nil {
			seen[f] = true
			out = append(out, activity.Consumer{Ref: f.ref(), Pulls: pulls, Deed: d})
		}
	}
	for i := range l.s.edges {
		e := &l.s.edges[i]
		if e.role != knowledge.Subscribe {
			continue
		}
		d := activity.Deed{Role: e.role, System: e.system, Channel: e.channel, Position: e.place}
		first := len(out)
		add(e.handler, pulls(e.handler), d)
		for _, r := range e.runs {
			add(r.fn, pulls(r.fn), d)
		}
		if len(out) == first {
			add(e.in, true, d)
		}
	}
	for n := 0; n < len(out); n++ { // and what they call, nearest first
		f := out[n]
		for v := f.First(); int(v) < len(f.Func.Values); v++ {
			for _, c := range l.Callees(f.Ref, v) {
				add(l.fns[c.Func], false, f.Deed)
			}
		}
	}
	return out
}
