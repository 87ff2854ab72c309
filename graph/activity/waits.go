package activity

import (
	"maps"
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// Await is the role of a deed that the code itself does: it waits until something
// that it reads again and again, or is sent, says that other work is done.
const Await knowledge.Role = "await"

// A Wait is a place where a function waits for what other code brings.
type Wait struct {
	At     flow.ValueID          // the read, or where it blocks
	Loop   *Loop                 // in which it reads again; nil when it blocks
	Deed   Deed                  // Role Await; the rest is about what is read
	Values map[flow.ValueID]bool // what says which one is read
}

// Waits lists where f itself waits: loops that read, pause and leave by what they
// read, functions that a library runs until they are content, and channels.
func (p *Program) Waits(f Ref) []Wait {
	if ws, ok := p.waits[f.Func]; ok {
		return ws
	}
	p.waits[f.Func] = nil // in a circle
	var out []Wait
	out = append(out, p.polls(f)...)
	for v := f.First(); int(v) < len(f.Func.Values); v++ {
		if w, ok := p.retried(f, v); ok {
			out = append(out, w)
		}
		if d, ok := p.received(f, v); ok {
			out = append(out, Wait{At: v, Deed: d})
		} else if c, ok := p.filler(p.blocksOn(f, v)); ok {
			d := Deed{Role: Await, Position: f.Position(v), Durations: p.timers(f, v), System: c.Deed.System, Channel: c.Deed.Channel, Filled: true}
			out = append(out, Wait{At: v, Deed: d})
		}
	}
	p.waits[f.Func] = out
	return out
}

// filler finds the consumer that fills what is kept at one of the keys.
func (p *Program) filler(keys []string) (Consumer, bool) {
	if len(keys) == 0 {
		return Consumer{}, false
	}
	if p.fills == nil {
		p.fills = map[string]Consumer{}
		for _, c := range p.look.Consumers() {
			for _, key := range p.filled(c) {
				if _, ok := p.fills[key]; !ok {
					p.fills[key] = c
				}
			}
		}
	}
	for _, key := range keys {
		if c, ok := p.fills[key]; ok {
			return c, true
		}
	}
	return Consumer{}, false
}

// polls lists the loops that poll. Of two around one read it is the inner.
func (p *Program) polls(f Ref) []Wait {
	var out []Wait
	loops := f.Loops()
	slices.SortStableFunc(loops, func(a, b Loop) int { return len(a.Blocks) - len(b.Blocks) })
	for i := range loops {
		l := &loops[i]
		if slices.ContainsFunc(out, func(w Wait) bool { return l.Has(f, w.At) }) {
			continue
		}
		if w, ok := p.poll(f, l); ok {
			out = append(out, w)
		}
	}
	return out
}

func (p *Program) poll(f Ref, l *Loop) (Wait, bool) {
	var reads []Wait
	var pauses []string
	pausing := false
	for v := f.First(); int(v) < len(f.Func.Values); v++ {
		if !l.Has(f, v) {
			continue
		}
		val := f.Value(v)
		if val.Op == flow.OpRecv || val.Op == flow.OpSelect && val.Flags&flow.CommaOk == 0 {
			if t, ok := p.timer(f, v); ok {
				pausing, pauses = true, append(pauses, t...)
			}
		}
		if !IsCall(val.Op) || val.Flags&(flow.Go|flow.Defer) != 0 {
			continue
		}
		for _, d := range p.Deeds(f, v) {
			switch {
			case d.Async:
			case d.Role == knowledge.Publish:
				return Wait{}, false // it sends again, or passes on what it reads
			case d.Role == knowledge.Read || d.Role == knowledge.Call || d.Role == knowledge.Subscribe && d.Depth == 0:
				d.Role, d.Position = Await, f.Position(v)
				reads = append(reads, Wait{At: v, Loop: l, Deed: d, Values: f.arguments(v)})
			case d.Role == knowledge.Pause && (d.Depth > 0 || !f.gives(v)):
				pausing, pauses = true, append(pauses, d.Durations...)
			}
		}
	}
	if !pausing {
		return Wait{}, false
	}
	for _, cond := range f.leaves(*l) {
		made := f.content(cond)
		for _, w := range reads {
			if made[w.At] {
				slices.Sort(pauses)
				w.Deed.Durations = f.longest(l, slices.Compact(pauses))
				return w, true
			}
		}
	}
	return Wait{}, false
}

// gives reports whether a call has a result that is no error: a timer, not a nap.
func (r Ref) gives(v flow.ValueID) bool {
	t := r.Pkg.Types[r.Value(v).Type]
	return t.Kind != flow.NoType && !r.isError(v) && !(t.Kind == flow.Tuple && len(t.Args) == 0)
}

// arguments gives the values that the arguments of the call v are made of, but for
// the object that it is a method of.
func (r Ref) arguments(v flow.ValueID) map[flow.ValueID]bool {
	out := map[flow.ValueID]bool{}
	for _, i := range r.ArgumentsOf(v) {
		for x := range r.Sources(r.Value(v).Args[i]) {
			out[x] = true
		}
	}
	return out
}

// timer reports whether a receive waits for a timer, and for how long.
func (p *Program) timer(f Ref, v flow.ValueID) (durations []string, ok bool) {
	val := f.Value(v)
	chans := val.Args
	if val.Op == flow.OpSelect {
		chans = chans[:val.N]
	}
	for _, c := range chans {
		for _, m := range p.makers(f, c, knowledge.Pause) {
			ok, durations = true, append(durations, m.deed.Durations...)
		}
	}
	slices.Sort(durations)
	return slices.Compact(durations), ok
}

// A maker is a call of a library that a value is made of.
type maker struct {
	at   flow.ValueID
	deed Deed
}

// makers lists the calls with the role that v is made of, in the order of the code.
func (p *Program) makers(f Ref, v flow.ValueID, role knowledge.Role) []maker {
	var out []maker
	for _, x := range slices.Sorted(maps.Keys(f.Sources(v))) {
		if !IsCall(f.Value(x).Op) {
			continue
		}
		for _, d := range p.look.Own(f, x) {
			if d.Role == role {
				out = append(out, maker{x, d})
			}
		}
	}
	return out
}

// timers lists how long a receive, or a call that waits, takes at most.
func (p *Program) timers(f Ref, v flow.ValueID) []string {
	val := f.Value(v)
	var out []string
	if val.Op == flow.OpSelect || val.Op == flow.OpRecv {
		out, _ = p.timer(f, v)
	}
	if len(out) > 0 {
		return out
	}
	for _, a := range val.Args { // a select on the end of a context
		for _, m := range p.makers(f, a, knowledge.Deadline) {
			out = append(out, m.deed.Durations...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// retried tells of a call by which a library runs a function until what that reads
// contents it.
func (p *Program) retried(f Ref, v flow.ValueID) (Wait, bool) {
	val := f.Value(v)
	if !IsCall(val.Op) || val.Flags&(flow.Go|flow.Defer) != 0 {
		return Wait{}, false
	}
	var by *Deed
	for _, d := range p.look.Own(f, v) {
		if d.Role == knowledge.Retry || d.Role == knowledge.Pause {
			by = &d
		}
	}
	if by == nil {
		return Wait{}, false
	}
	for _, run := range p.look.Callees(f, v) {
		w, ok := p.contented(run)
		if !ok {
			continue
		}
		w.At, w.Deed.Position, w.Deed.Durations = v, f.Position(v), by.Durations
		w.Values = map[flow.ValueID]bool{}
		for _, a := range val.Args {
			for x := range f.Sources(a) {
				w.Values[x] = true
			}
		}
		return w, true
	}
	return Wait{}, false
}

// contented tells whether what a function returns depends on what it reads.
func (p *Program) contented(f Ref) (Wait, bool) {
	var found *Wait
	for v := f.First(); int(v) < len(f.Func.Values); v++ {
		if !IsCall(f.Value(v).Op) {
			continue
		}
		for _, d := range p.Deeds(f, v) {
			switch {
			case d.Role == knowledge.Publish:
				return Wait{}, false
			case found == nil && !d.Async && (d.Role == knowledge.Read || d.Role == knowledge.Call):
				d.Role = Await
				if w := (Wait{At: v, Deed: d}); f.decides(v) {
					found = &w
				}
			}
		}
	}
	if found == nil {
		return Wait{}, false
	}
	return *found, true
}

// decides reports whether the function returns, or branches, by the content of call v.
func (r Ref) decides(v flow.ValueID) bool {
	for i := r.First(); int(i) < len(r.Func.Values); i++ {
		val := r.Value(i)
		if val.Op != flow.OpIf && val.Op != flow.OpReturn {
			continue
		}
		for _, a := range val.Args {
			if r.TypeName(a) == "bool" && r.content(a)[v] {
				return true
			}
		}
	}
	return false
}
