package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// Code of the project that computes a text is run when what it is given is known:
//
// interp.go          when it is run, and once for each of several inputs
// interp_val.go      what it computes with
// interp_input.go    what it is given
// interp_exec.go     instructions; interp_ops.go: operators and conversions;
// interp_parts.go    fields, elements, what an interface holds
// interp_call.go     calls; natives.go, specials.go: of functions that rows name, by Eval
// interp_global.go   package variables that are set once

const (
	interpSteps = 20000 // of one run
	interpRuns  = 48    // with different inputs, of one question
	interpDepth = 20    // calls inside calls
)

// running is what a resolver remembers of code that it ran.
type running struct {
	computing map[activeKey]bool // runs under way
	pureness  map[*fn]bool
	worth     map[*fn]worth
	inits     map[string]*globalState // by package
	inited    map[string]bool
	changed   map[string]changer // package variables
}

func newRunning() running {
	return running{
		computing: map[activeKey]bool{}, pureness: map[*fn]bool{}, worth: map[*fn]worth{},
		inits: map[string]*globalState{}, inited: map[string]bool{},
	}
}

// A machine is one run, in which each input is one of those that it may be.
type machine struct {
	r      *resolver
	chosen map[inputKey]val
	order  []val // the same in the order in which they were asked for
	binds  *binding
	steps  int
	depth  int
	init   bool // runs a package initialiser, which may set package variables
	left   bool // an init function was left where something was not known
	stack  []*fn
}

// A stop ends a run for which something is not known.
type stop struct{ reason string }

// A fork ends a run in which an input may be several things.
type fork struct {
	key  inputKey
	alts []alternative
}

type alternative struct {
	val   val
	binds *binding
}

// An outcome is what one run gave; why is set when it gave nothing.
type outcome struct {
	val   val
	binds *binding
	why   string
	order []val
	given map[inputKey]val
}

// interpret runs compute once for every combination of its inputs.
func (r *resolver) interpret(b *binding, compute func(*machine) val) []outcome {
	return r.interpretGiven(map[inputKey]val{}, b, compute)
}

// interpretGiven is interpret where some inputs are chosen.
func (r *resolver) interpretGiven(given map[inputKey]val, b *binding, compute func(*machine) val) []outcome {
	var out []outcome
	work := []*machine{{r: r, chosen: given, binds: b}}
	for runs := 0; len(work) > 0; runs++ {
		m := work[0]
		work = work[1:]
		if runs == interpRuns {
			return []outcome{{binds: b, why: "it depends on too many inputs"}}
		}
		o, f := m.try(compute)
		r.worked += m.steps / 20
		if f == nil {
			out = append(out, o)
			continue
		}
		for _, alt := range f.alts {
			n := &machine{r: r, chosen: map[inputKey]val{}, binds: alt.binds, order: append(slices.Clone(m.order), alt.val)}
			for k, v := range m.chosen {
				n.chosen[k] = v
			}
			n.chosen[f.key] = alt.val
			work = append(work, n)
		}
	}
	return out
}

// try is one run.
func (m *machine) try(compute func(*machine) val) (o outcome, f *fork) {
	defer func() {
		switch x := recover().(type) {
		case nil:
		case stop:
			o = outcome{binds: m.binds, why: x.reason, given: m.chosen}
		case *fork:
			f = x
		case error: // the code that is run panics: an index out of range
			o = outcome{binds: m.binds, why: "the code panics"}
		default:
			panic(x)
		}
	}()
	v := m.force(compute(m))
	return outcome{val: v, binds: m.binds, order: m.order}, nil
}

func (m *machine) giveUp(reason string) { panic(stop{reason}) }

func (m *machine) step() {
	if m.steps++; m.steps > interpSteps {
		m.giveUp("more steps than are followed")
	}
}

// evaluated is what result n of the activation in of a project function is when
// running the function tells; ok is false when it is better searched.
func (r *resolver) evaluated(in *frame, s site, n int, b *binding, ev *trail) (out []answer, ok bool) {
	key := activeKey{in, flow.ValueID(-1 - n)}
	if r.computing[key] || len(r.computing) > interpDepth {
		return nil, false
	}
	worth := r.worthRunning(in.fn, n)
	grown := slices.Contains(r.worth[in.fn].grown, n)
	untold := func(b *binding, why string) answer {
		return answer{value{kind: isUnknown, at: s, fr: in.up, name: "computed by " + short(in.fn.name) + ": " + why}, b, ev}
	}
	if !worth {
		if grown {
			return []answer{untold(b, "it does more than compute")}, true
		}
		return nil, false
	}
	r.computing[key] = true
	defer delete(r.computing, key)
	truncated, cut := r.truncated, r.cut
	compute := func(m *machine) val { return m.enter(in, n) }
	outcomes := r.interpret(b, compute)
	known := false
	for i := range outcomes {
		o := &outcomes[i]
		if o.why != "" && (grown || r.worth[in.fn].apart) {
			if t, ok := r.afterwards(*o, compute); ok {
				o.val, o.why = val{t.text, []*trail{t.ev}}, ""
			}
		}
		known = known || o.why == ""
	}
	if !known { // as if it had not been run
		r.truncated, r.cut = truncated, cut
		if grown {
			return []answer{untold(b, outcomes[0].why)}, true
		}
		return nil, false
	}
	for _, o := range outcomes {
		switch v := o.val.v.(type) {
		case text:
			out = append(out, says(v, s, in.up, o, ev))
		case failure:
		default:
			if grown {
				out = append(out, untold(o.binds, o.why))
			} else {
				out = append(out, r.returned(in, n, o.binds, ev)...)
			}
		}
	}
	return out, true
}

// says is the answer that a run gave, with the way to what it is made of.
func says(t text, s site, fr *frame, o outcome, ev *trail) answer {
	from := o.val.from
	if len(from) == 0 {
		for _, v := range o.order {
			from = union(from, v.from)
		}
	}
	v := value{kind: isText, at: s, fr: fr, name: t.key(), made: &t}
	if l, ok := t.literal(); ok {
		v.name, v.made = l, nil
	}
	return answer{v, o.binds, evidenceOf(from, t, ev)}
}

// failure is the result of a call that also gives an error.
type failure struct{}

// enter runs the function of the frame in, whose parameters are inputs.
func (m *machine) enter(in *frame, n int) val {
	a := m.activation(in.fn, in)
	res := a.run()
	if n >= len(res) {
		m.giveUp("it does not return")
	}
	if last := len(res) - 1; n != last && in.fn.f.Results > 1 {
		if _, is := res[last].v.(boxed); is && in.fn.resultType(last) == "error" {
			return val{v: failure{}}
		}
	}
	return res[n]
}

// resultType is the text of the type of a result, by its return statements.
func (f *fn) resultType(n int) string {
	for blk := range f.f.Blocks {
		if last := blockEnd(f, blk) - 1; last >= 0 && f.val(last).Op == flow.OpReturn && n < len(f.val(last).Args) {
			return f.typeOf(f.val(last).Args[n])
		}
	}
	return ""
}

// afterwards is what a run gives that came to a setting, when all else is known: it
// is run when the setting is.
func (r *resolver) afterwards(o outcome, compute func(*machine) val) (textAnswer, bool) {
	var key inputKey
	var setting part
	var ev *trail
	n := 0
	for k, v := range o.given {
		t, ok := v.v.(text)
		if !ok {
			continue
		}
		if _, known := t.literal(); known {
			continue
		}
		if n++; n > 1 || len(t) != 1 || t[0].kind != partConfig {
			return textAnswer{}, false
		}
		key, setting = k, t[0]
		if len(v.from) > 0 {
			ev = v.from[0]
		}
	}
	if n == 0 {
		return textAnswer{}, false
	}
	failed := false
	p := setting.then(func(s string) string {
		given := map[inputKey]val{}
		for k, v := range o.given {
			given[k] = v
		}
		given[key] = str(s)
		for _, o := range r.interpretGiven(given, o.binds, compute) {
			if t, ok := o.val.v.(text); ok && o.why == "" {
				if l, ok := t.literal(); ok {
					return l
				}
			}
		}
		failed = true
		return s
	})
	return textAnswer{text{p}, o.binds, ev}, !failed || !setting.hasDef
}

// byteText is a list of bytes as a string.
func byteText(l list) (string, bool) {
	b := make([]byte, len(l))
	for i, e := range l {
		n, ok := e.v.(int64)
		if !ok {
			return "", false
		}
		b[i] = byte(n)
	}
	return string(b), true
}

// computed is the text of a value that operators and library functions make of
// others; part picks a result of several, or an element.
func (r *resolver) computed(a answer, part func(*machine, val) val) ([]textAnswer, bool) {
	key := activeKey{a.fr, a.at.v}
	if r.computing[key] || len(r.computing) > interpDepth {
		return nil, false
	}
	r.computing[key] = true
	defer delete(r.computing, key)
	run := func(m *machine) val {
		act := m.activation(a.at.fn, a.fr)
		act.lazy = true
		return part(m, act.get(a.at.v))
	}
	if from, is := r.builtUp(a.at); is {
		run = func(m *machine) val {
			act := m.activation(a.at.fn, a.fr)
			return part(m, act.runTo(from, a.at.v))
		}
	}
	var out []textAnswer
	truncated, cut := r.truncated, r.cut
	for _, o := range r.interpret(a.binds, run) {
		t, ok := o.val.v.(text)
		switch x := o.val.v.(type) {
		case int64:
			t, ok = text{number(x)}, true
		case list: // of bytes
			if b, whole := byteText(x); whole {
				t, ok = lit(b), true
			}
		}
		if o.why != "" || !ok {
			if t, later := r.afterwards(o, run); later { // on a setting
				out = append(out, t)
				continue
			}
			r.truncated, r.cut = truncated, cut
			return nil, false
		}
		out = append(out, r.textOf(says(t, a.at, a.fr, o, a.ev))...)
	}
	return out, true
}
