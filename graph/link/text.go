package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A text is what a string may be: literal pieces, settings and holes.
type text []part

type partKind uint8

const (
	partLit    partKind = iota
	partConfig          // from the environment or a file
	partHole            // known only at run time
)

// A part is a piece of a text.
type part struct {
	kind   partKind
	lit    string                // of partLit; of partHole its name
	env    string                // environment variable
	more   []string              // further ones, where that one is not set
	flag   string                // of the command line
	key    []string              // of a configuration file
	files  []text                // that one, where it is known
	system string                // outside the tree, which keeps the key
	def    string                // default
	defEv  *trail                // where that is from, if not where the setting is read
	apply  []func(string) string // to what it turns out to be
	hasDef bool
	at     site
	reason string // of a hole
	// computed marks a hole that is named after the function that gave it
	computed bool
	sep      string // it is cut there into several names
	nth      int    // of a list of a file, which of its elements, from 1
	unset    bool   // a hole because nothing was found
	reply    bool   // it is where the answer to a received message goes
	val      any    // what the literal is when it is no string: a number, a bool
	typ      string // the type of the value, where it is formatted
}

// A textAnswer is one text that a value may have.
type textAnswer struct {
	text  text
	binds *binding
	ev    *trail
}

func lit(s string) text { return text{{kind: partLit, lit: s}} }

// literal gives the text when all of it is known.
func (t text) literal() (string, bool) {
	s := ""
	for _, p := range t {
		if p.kind != partLit {
			return "", false
		}
		s += p.lit
	}
	return s, true
}

// beginning is what is known of the text from its first letter on.
func (t text) beginning() string {
	if len(t) == 0 || t[0].kind != partLit {
		return ""
	}
	return t[0].lit
}

// isReply reports whether the text says where the answer to a message goes.
func (t text) isReply() bool { return len(t) == 1 && t[0].reply }

// join concatenates and merges neighbouring literals.
func join(ts ...text) text {
	var out text
	for _, t := range ts {
		for _, p := range t {
			if n := len(out); p.kind == partLit && n > 0 && out[n-1].kind == partLit {
				out[n-1].lit += p.lit
				out[n-1].val = nil
			} else {
				out = append(out, p)
			}
		}
	}
	return out
}

// texts tells which texts the answers are.
func (r *resolver) texts(as []answer) []textAnswer {
	var out []textAnswer
	for _, a := range as {
		out = append(out, r.textOf(a)...)
	}
	return foldDefaults(dedupe(out))
}

// textsOf tells which texts v of the activation fr may be.
func (r *resolver) textsOf(v flow.ValueID, fr *frame, b *binding, ev *trail) []textAnswer {
	return r.texts(r.origins(v, fr, b, ev))
}

func (r *resolver) textOf(a answer) []textAnswer {
	if r.nested >= maxNested { // a name that is made of itself: flag.StringVar(&t, "t", t, "")
		return nil
	}
	r.nested++
	defer func() { r.nested-- }()
	is := func(t text) []textAnswer {
		if len(t) == 1 && t[0].kind == partHole && a.path != nil {
			t = slices.Clone(t)
			t[0].reply = r.rows.IsReply(a.path.owner, a.path.name)
		}
		return []textAnswer{{t, a.binds, a.ev}}
	}
	switch a.kind {
	case isText:
		if a.made != nil {
			return is(*a.made)
		}
		return is(lit(a.name))
	case isConst:
		if a.dyn != "" {
			if ts, ok := r.stringer(a); ok {
				return ts
			}
		}
		return is(constText(a.at))
	case isConfig:
		return r.configText(a)
	case isExpr:
		return r.expr(a)
	case isExt:
		return r.extText(a)
	case isParam:
		name := a.at.fn.str(a.at.val().Name)
		if a.path != nil {
			name = a.path.name
		}
		return is(hole(name, a.at, "parameter "+name+" of "+short(a.at.fn.name)+", which no code of this service supplies"))
	case isUnknown:
		name := ""
		if a.path != nil {
			name = a.path.name
		}
		return is(hole(name, a.at, a.name))
	case isGlobal:
		if k, t := r.typeAt(a.value); t != 0 && isString(k, t) { // &topic
			return r.texts(r.load(a, k, t))
		}
	case isObject:
		if k, t := r.typeAt(a.value); t != 0 && isString(k, t) {
			return r.texts(r.load(a, k, t))
		}
		if a.at.val().Op == flow.OpMakeSlice { // a buffer filled at run time
			return is(hole("", a.at, "bytes filled at run time"))
		}
	}
	return nil
}

func hole(name string, at site, reason string) text {
	if strings.HasPrefix(name, "[") { // an element has no name of its own
		name = ""
	}
	name = strings.Map(func(c rune) rune {
		if c == '{' || c == '}' {
			return -1
		}
		return c
	}, name)
	return text{{kind: partHole, lit: name, at: at, reason: reason}}
}

// expr is an operation: the concatenation of texts, or a value known at run time.
func (r *resolver) expr(a answer) []textAnswer {
	v := a.at.val()
	if v.Op != flow.OpBin || a.at.fn.str(v.Name) != "+" || !isString(a.at.fn.pkg, v.Type) {
		if ts, ok := r.computed(a, whole); ok {
			return ts
		}
		return []textAnswer{{hole("", a.at, "computed at run time"), a.binds, a.ev}}
	}
	key := activeKey{a.fr, a.at.v}
	if r.joining[key] {
		if !inLoop(a.at) { // x.F += s: what x.F held before is answered by its other stores
			return nil
		}
		return []textAnswer{{hole("", a.at, "grows in a loop"), a.binds, a.ev}}
	}
	r.joining[key] = true
	defer delete(r.joining, key)
	return r.concat(a.fr, v.Args, a.binds, a.ev)
}

// concat joins what the values may be, keeping to one activation throughout.
func (r *resolver) concat(fr *frame, vs []flow.ValueID, b *binding, ev *trail) []textAnswer {
	out := []textAnswer{{nil, b, ev}}
	for _, v := range vs {
		var next []textAnswer
		for _, left := range out {
			var rights []textAnswer
			all := r.seen(func() { rights = r.textsOf(v, fr, left.binds, left.ev) })
			if len(rights) == 0 {
				rights = []textAnswer{{r.unset(site{fr.fn, v}, all), left.binds, left.ev}}
			}
			for _, right := range settle(rights, left.binds) {
				next = append(next, textAnswer{join(left.text, right.text), right.binds, right.ev})
			}
		}
		out = capped(r, next)
	}
	return out
}

// settle makes one answer of several that tell nothing: who passes a run-time
// part does not matter.
func settle(ts []textAnswer, b *binding) []textAnswer {
	if len(ts) == 0 || slices.ContainsFunc(ts, func(t textAnswer) bool { return len(t.text) != 1 || t.text[0].kind != partHole }) {
		return ts
	}
	out := textAnswer{ts[0].text, b, ts[0].ev}
	for _, t := range ts {
		if t.text[0].lit != out.text[0].lit {
			out.text = hole("", out.text[0].at, out.text[0].reason)
		}
	}
	return []textAnswer{out}
}

// capped keeps as many answers as are of use and notes that some were left out.
func capped[T any](r *resolver, list []T) []T {
	if len(list) > maxAnswers {
		r.truncated = true
		list = list[:maxAnswers]
	}
	return list
}

// extText is the text of a result of a function outside the tree.
func (r *resolver) extText(a answer) []textAnswer {
	for _, row := range r.rows.Rows(a.name) {
		switch row.Role {
		case knowledge.Env:
			return r.readEnv(a, row)
		case knowledge.Key:
			if a.n > 0 { // an error, or whether there is one
				continue
			}
			return r.readKey(a, row)
		case knowledge.Setting: // a variable that it fills
			if row.Target != nil {
				return r.readKey(a, row)
			}
		case knowledge.Value:
			if ts, ok := r.nativeText(row, a); ok {
				return ts
			}
			if evals[row.Eval] != nil && a.n == 0 && (a.path == nil || a.path.up == nil && a.path.name == "[]") {
				return r.eval(row, a)
			}
		}
	}
	name := short(a.name)
	name = name[strings.LastIndexAny(name, ".)")+1:]
	if a.path != nil {
		name = a.path.name
	}
	t := hole(name, a.at, "result of "+short(a.name)+", known only at run time")
	t[0].computed = a.path == nil
	t[0].reply = a.path != nil && r.rows.IsReply(a.path.owner, a.path.name) || a.path == nil && r.rows.MakesReply(a.name)
	return []textAnswer{{t, a.binds, a.ev}}
}

// dropEmpty leaves out the empty string where there is another answer: it is what
// a getter gives for a nil object, or a variable before it is set.
func dropEmpty(ts []textAnswer) []textAnswer {
	empty := func(t textAnswer) bool { s, ok := t.text.literal(); return ok && s == "" }
	var out []textAnswer
	for _, t := range ts {
		if empty(t) && slices.ContainsFunc(ts, func(x textAnswer) bool { return !empty(x) && sameBinds(t.binds, x.binds) }) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// sameBinds reports whether both answers hold for the same callers.
func sameBinds(a, b *binding) bool {
	for x := a; x != nil; x = x.next {
		if x.loop != 0 {
			if n, ok := b.round(x.of, x.loop-1); ok && n != x.n {
				return false
			}
			continue
		}
		if x.object != nil {
			if y, ok := b.chosen(x.of); ok && (y.at != x.object.at || y.fr != x.object.fr) {
				return false
			}
			continue
		}
		if y := b.find(x.of, x.lexical); y != nil && y.s != x.s {
			return false
		}
	}
	return true
}

// dedupe keeps the first of equal texts under equal choices.
func dedupe(ts []textAnswer) []textAnswer {
	seen := map[string]*binding{}
	var out []textAnswer
	for _, t := range ts {
		key := t.text.key()
		if b, ok := seen[key]; ok && b == t.binds {
			continue
		}
		seen[key] = t.binds
		out = append(out, t)
	}
	return out
}

// key tells texts apart.
func (t text) key() string {
	var b strings.Builder
	for _, p := range t {
		b.WriteByte(byte('0' + p.kind))
		b.WriteString(p.lit + "\x00" + p.env + "\x00" + strings.Join(p.key, ".") + "\x00" + p.flag + "\x00" + p.system + "\x00" + p.def + "\x00")
	}
	return b.String()
}
