package link

import (
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// evals are the string functions that rows name in Eval. Each gets the texts of
// the row's paths in order; a path to elements gives one text per element.
var evals = map[string]func([]text) text{
	"lower":       mapLit(strings.ToLower),
	"upper":       mapLit(strings.ToUpper),
	"trimspace":   mapLit(strings.TrimSpace),
	"trimprefix":  lits(func(a []string) string { return strings.TrimPrefix(a[0], a[1]) }),
	"trimsuffix":  lits(func(a []string) string { return strings.TrimSuffix(a[0], a[1]) }),
	"trim":        lits(func(a []string) string { return strings.Trim(a[0], a[1]) }),
	"trimleft":    lits(func(a []string) string { return strings.TrimLeft(a[0], a[1]) }),
	"trimright":   lits(func(a []string) string { return strings.TrimRight(a[0], a[1]) }),
	"replace":     replace,
	"replacen":    replace,
	"itoa":        func(a []text) text { return a[0] },
	"pathescape":  mapLit(url.PathEscape),
	"queryescape": mapLit(url.QueryEscape),
	"expandenv":   expandEnv,
	"concat":      func(a []text) text { return join(a...) },
	"sprint":      sprint,
	"sprintln":    sprintln,
	"sprintf":     sprintf,
	"join":        func(a []text) text { return separate(a[0], a[1:]) },
	"pathjoin":    pathJoin,
	"hostport":    func(a []text) text { return join(a[0], lit(":"), a[1]) },
	"url":         urlText,
	"urlpath":     func(a []text) text { return pathOf(a[0]) },
	"urlref":      resolveReference,
	"or":          firstSet,
	"split":       split,
	"httprule":    httpRule,
	"leaf":        lits(func(a []string) string { return a[0][strings.LastIndexByte(a[0], '.')+1:] }),
	"stem":        lits(func(a []string) string { return a[0][:max(0, strings.LastIndexByte(a[0], '.'))] }),
}

// Evals lists the names of the string functions that rows may ask for, sorted.
func Evals() []string {
	names := slices.Collect(maps.Keys(documents))
	names = slices.AppendSeq(names, maps.Keys(evals))
	names = slices.AppendSeq(names, maps.Keys(natives))
	names = slices.AppendSeq(names, maps.Keys(specials))
	names = append(names, "typefor")
	slices.Sort(names)
	return slices.Compact(names)
}

// changes are the functions that change their first operand by the others.
var changes = map[string]bool{
	"trimprefix": true, "trimsuffix": true, "trim": true, "trimleft": true, "trimright": true, "replace": true, "split": true,
	"replacen": true, "trimfunc": true, "trimleftfunc": true, "trimrightfunc": true, "cut": true, "cutprefix": true, "cutsuffix": true,
	"splitn": true, "fieldsfunc": true,
}

// eval applies the function of a row to what its arguments may be.
func (r *resolver) eval(row *knowledge.Row, a answer) []textAnswer {
	fn := evals[row.Eval]
	combos := []evalArgs{{binds: a.binds, ev: a.ev, typed: formats[row.Eval]}}
	for i, p := range row.Value {
		var next []evalArgs
		for _, c := range combos {
			for _, with := range r.evalArg(p, a, c) {
				if i > 0 && changes[row.Eval] {
					with.ev = c.ev // the name comes from what is changed
				}
				next = append(next, with)
			}
		}
		combos = capped(r, next)
	}
	var out []textAnswer
	for _, c := range combos {
		if t, ok := safely(fn, c.texts); ok {
			if i := slices.IndexFunc(c.texts, text.isSet); row.Eval == "or" && i >= 0 {
				c.ev = c.evs[i]
			}
			out = append(out, textAnswer{t, c.binds, c.ev})
		}
	}
	return out
}

type evalArgs struct {
	texts []text
	evs   []*trail // of each
	binds *binding
	ev    *trail
	typed bool // the types of what stands for values count
}

// evalArg appends what the path p may be to the arguments in c. Elements are
// taken one by one, so that Sprintf's second operand is its second.
func (r *resolver) evalArg(p knowledge.Path, a answer, c evalArgs) []evalArgs {
	if n := len(p.Steps); n >= 2 && p.Steps[n-2].Kind == knowledge.StepSetter {
		return r.evalWrites(p, a, c)
	}
	each := slices.IndexFunc(p.Steps, func(st knowledge.Step) bool { return st.Kind == knowledge.StepElem })
	if each < 0 {
		var ts []textAnswer
		all := r.seen(func() {
			as := r.follow(p, a.at, a.fr, c.binds, c.ev)
			if k := p.Steps[0].Kind; k == knowledge.StepRecv || k == knowledge.StepResult {
				as = slices.DeleteFunc(as, unsetField)
			}
			if len(p.Steps) == 1 && p.Steps[0].Kind == knowledge.StepRecv { // a copy of what a library made
				as = r.wholesOfAll(as)
			}
			ts = r.texts(as)
		})
		if len(ts) == 0 {
			ts = []textAnswer{{r.unset(r.operand(a.at, p), all), c.binds, c.ev}}
		}
		return c.with(settle(ts, c.binds))
	}
	combos := []evalArgs{c}
	var ended []evalArgs // lists that are shorter than others
	for n := range maxElements {
		q := p
		q.Steps = slices.Clone(p.Steps)
		q.Steps[each] = knowledge.Step{Kind: knowledge.StepIndex, N: n}
		var next, end []evalArgs
		for _, c := range combos {
			var ts []textAnswer
			all := r.seen(func() {
				as := r.follow(q, a.at, a.fr, c.binds, c.ev)
				if c.typed {
					ts = r.operands(as, c)
				} else {
					ts = r.texts(as)
				}
			})
			switch {
			case len(ts) > 0 && c.typed:
				next = append(next, c.with(ts)...)
			case len(ts) > 0:
				next = append(next, c.with(settle(ts, c.binds))...)
			case r.longer(r.steps(p.Steps[:each], a.at, a.fr, c.binds, nil), n):
				next = append(next, c.with([]textAnswer{{r.unset(r.operand(a.at, q), all), c.binds, c.ev}})...)
			default:
				end = append(end, c)
			}
		}
		if len(next) == 0 {
			break
		}
		if n == maxElements-1 { // appended to what it was before: no end of it is found
			return c.with([]textAnswer{{hole("", a.at, "a list that is known only at run time"), c.binds, c.ev}})
		}
		combos, ended = capped(r, next), append(ended, end...)
	}
	return capped(r, append(ended, combos...))
}

// longer reports whether one of the lists has more than n elements.
func (r *resolver) longer(lists []answer, n int) bool {
	return slices.ContainsFunc(lists, func(list answer) bool {
		k, t := r.typeAt(list.value)
		return t != 0 && k.arrayLength(t) > n
	})
}

// evalWrites appends what is written to an object, call by call in the order of
// the source: a strings.Builder.
func (r *resolver) evalWrites(p knowledge.Path, a answer, c evalArgs) []evalArgs {
	n := len(p.Steps)
	object := p
	object.Steps = p.Steps[:n-2]
	combos := []evalArgs{c}
	for _, o := range r.follow(object, a.at, a.fr, c.binds, c.ev) {
		for _, s := range r.code.callsOf(p.Steps[n-2].Text) {
			as := r.setAt(o, s, p.Steps[n-1])
			if len(as) == 0 {
				continue
			}
			var next []evalArgs
			for _, c := range combos {
				next = append(next, c.with(r.texts(as))...)
			}
			combos = capped(r, next)
		}
	}
	return combos
}

func (c evalArgs) with(ts []textAnswer) []evalArgs {
	var out []evalArgs
	for _, t := range ts {
		out = append(out, evalArgs{
			append(c.texts[:len(c.texts):len(c.texts)], t.text), append(c.evs[:len(c.evs):len(c.evs)], t.ev), t.binds, t.ev, c.typed,
		})
	}
	return out
}

// safely applies fn; too few arguments make no answer, not a crash.
func safely(fn func([]text) text, args []text) (t text, ok bool) {
	defer func() {
		if recover() != nil {
			t, ok = nil, false
		}
	}()
	return fn(args), true
}

// mapLit changes the literal pieces of a text.
func mapLit(f func(string) string) func([]text) text {
	return func(a []text) text {
		var out text
		for _, p := range a[0] {
			if p.kind == partLit {
				p.lit = f(p.lit)
			}
			p = p.then(f)
			out = append(out, p)
		}
		return out
	}
}

// lits applies f when all arguments are literal, and else keeps the first.
func lits(f func([]string) string) func([]text) text {
	return func(a []text) text {
		var ss []string
		for _, t := range a {
			s, ok := t.literal()
			if !ok && len(ss) > 0 {
				return text{{kind: partHole, reason: "cut or replaced at run time"}}
			}
			ss = append(ss, s)
		}
		if _, ok := a[0].literal(); ok {
			return lit(f(ss))
		}
		if len(a[0]) != 1 {
			return a[0]
		}
		return text{a[0][0].then(func(s string) string { return f(append([]string{s}, ss[1:]...)) })}
	}
}

// then applies f to what a setting turns out to be.
func (p part) then(f func(string) string) part {
	if p.kind == partConfig {
		p.apply = append(p.apply[:len(p.apply):len(p.apply)], f)
		p.def = f(p.def)
	}
	return p
}

// isSet reports whether the text is known and not empty.
func (t text) isSet() bool {
	l, ok := t.literal()
	return ok && l != ""
}

// firstSet is the first text that is not empty; after a setting it is the default.
func firstSet(a []text) text {
	for i, t := range a {
		if s, ok := t.literal(); ok && s == "" {
			continue
		}
		if len(t) == 1 && t[0].kind == partConfig && !t[0].hasDef && i+1 < len(a) {
			if def, ok := firstSet(a[i+1:]).literal(); ok {
				t = slices.Clone(t)
				t[0].def, t[0].hasDef = def, true
			}
		}
		return t
	}
	return lit("")
}

// split is a text of which the pieces are the names; see eachPiece.
func split(a []text) text {
	t := slices.Clone(a[0])
	if sep, ok := a[1].literal(); ok && len(t) == 1 {
		t[0].sep = sep
	}
	return t
}

func separate(sep text, ts []text) text {
	var out text
	for i, t := range ts {
		if i > 0 {
			out = join(out, sep)
		}
		out = join(out, t)
	}
	return out
}

// replace puts a text, which may have run-time parts, in the place of a literal.
func replace(a []text) text {
	old, ok1 := a[1].literal()
	s, ok0 := a[0].literal()
	if ok0 && ok1 && old != "" {
		var pieces []text
		for piece := range strings.SplitSeq(s, old) {
			pieces = append(pieces, lit(piece))
		}
		return separate(a[2], pieces)
	}
	if !ok1 || old == "" {
		return lits(func(a []string) string { return strings.ReplaceAll(a[0], a[1], a[2]) })(a)
	}
	var out text
	for _, p := range a[0] {
		if p.kind == partLit {
			out = join(out, replace([]text{lit(p.lit), a[1], a[2]}))
			continue
		}
		if to, ok := a[2].literal(); ok {
			p = p.then(func(s string) string { return strings.ReplaceAll(s, old, to) })
		}
		out = append(out, p)
	}
	return out
}

// expandEnv replaces $NAME and ${NAME} with the settings that they are.
func expandEnv(a []text) text {
	s, ok := a[0].literal()
	if !ok {
		return a[0]
	}
	var out text
	for {
		i := strings.IndexByte(s, '$')
		if i < 0 || i+1 == len(s) {
			return trimEmpty(join(out, lit(s)))
		}
		out = join(out, lit(s[:i]))
		s = s[i+1:]
		var name string
		if strings.HasPrefix(s, "{") {
			name, s, _ = strings.Cut(s[1:], "}")
		} else {
			n := len(s) - len(strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"))
			name, s = s[:n], s[n:]
		}
		out = append(out, part{kind: partConfig, env: name})
	}
}
