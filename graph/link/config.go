package link

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A config is a struct, or a variable, that a row's function fills from the
// environment, flags or files: a struct by its tags.
type config struct {
	at    site
	row   *knowledge.Row
	kept  *part // the system outside the tree, and the key there, that holds it
	place value
	binds *binding
}

// configured tells how the place a is configured, when it is a part of a struct
// that is filled from configuration.
func (r *resolver) configured(a answer) (answer, bool) {
	var out answer
	longest := 0
	for i, c := range r.configsOf() {
		steps, ok := below(a, c)
		if ok && c.row.Tags == nil && len(steps) == 0 { // flag.StringVar(&topic, ...)
			a.value = value{kind: isExt, at: c.at, fr: newFrame(c.at.fn), name: c.row.Func}
			return a, true
		}
		if !ok || c.row.Tags == nil || len(steps) == 0 {
			continue
		}
		if len(steps) > longest {
			filled := out.filled
			longest, out = len(steps), a
			out.value = value{kind: isConfig, at: c.at, fr: a.fr, n: i, filled: filled}
			for _, st := range steps {
				out.value = out.value.with(st)
			}
			out.ev = a.ev.add(c.at, "filled from configuration")
		}
		out.filled = append(out.filled[:len(out.filled):len(out.filled)], i)
	}
	return out, longest > 0
}

// fieldEvidence adds the field that is filled, where its tag is written.
func (r *resolver) fieldEvidence(ev *trail, st step) *trail {
	if d := r.prog.decls[st.owner]; d != nil {
		for _, f := range d.Fields {
			if d.pkg.Str(f.Name) == st.name {
				p := d.pkg.Files[f.Pos.File].Name
				return &trail{up: ev, at: ev.at, where: graph.Position{File: p, Line: int(f.Pos.Line), Column: int(f.Pos.Col)},
					note: strings.TrimRight("field "+st.name+" "+d.pkg.Str(f.Tag), " ")}
			}
		}
	}
	return ev
}

// below gives the steps from the struct of c to the place a inside it.
func below(a answer, c config) ([]step, bool) {
	var steps []step
	v := a.value
	for v.length > c.place.length {
		steps = append(steps, *v.path)
		v = v.parent()
	}
	if !samePlace(v, a.binds, c.place, c.binds) {
		return nil, false
	}
	slices.Reverse(steps)
	return steps, true
}

// configsOf finds the calls that fill structs and variables, once.
func (r *resolver) configsOf() []config {
	if r.scanned {
		return r.configs
	}
	r.scanned = true
	r.eachRow(func(s site, row *knowledge.Row) { r.apart(func() { r.addConfigs(s, row) }) })
	return r.configs
}

func (r *resolver) addConfigs(s site, row *knowledge.Row) {
	root := newFrame(s.fn)
	switch {
	case row.Role == knowledge.Config && row.Tags != nil:
	case (row.Role == knowledge.Key || row.Role == knowledge.Setting) && row.Target != nil:
		for _, a := range r.first(row.Target, s, root, nil, nil) {
			r.configs = append(r.configs, config{at: s, row: row, place: a.value, binds: a.binds})
		}
		return
	default:
		return
	}
	if !r.holds(row, start{call: s, root: root}) {
		return
	}
	for _, a := range r.first(row.Tags.Target, s, root, nil, nil) {
		if a.kind != isObject && a.kind != isGlobal && a.kind != isExt {
			continue
		}
		c := config{at: s, row: row, place: a.value, binds: a.binds}
		c.kept = r.keptValue(r.first(row.Tags.From, s, root, a.binds, nil))
		if !row.Tags.OnlyIn || c.kept != nil || len(r.first(row.Tags.File, s, root, a.binds, nil)) > 0 {
			r.configs = append(r.configs, c)
		}
	}
}

// keptValue is what a system outside the tree keeps, if that is what is read.
func (r *resolver) keptValue(as []answer) *part {
	for _, a := range as {
		if a.kind != isExt || !slices.ContainsFunc(r.rows.Rows(a.name), func(row *knowledge.Row) bool { return row.Role == knowledge.Key && row.System != "" }) {
			continue
		}
		for _, t := range r.textOf(a) {
			if len(t.text) == 1 && t.text[0].system != "" {
				return &t.text[0]
			}
		}
	}
	return nil
}

// configText says what the field that a leads to is filled from: an environment
// variable, a flag, a key of a file, a default. Of a struct that several calls
// fill, each adds what it knows.
func (r *resolver) configText(a answer) []textAnswer {
	var steps []step
	for st := a.path; st != nil; st = st.up {
		steps = append(steps, *st)
	}
	slices.Reverse(steps)
	field := len(steps) - 1 // the last step that is no element
	for field > 0 && steps[field].name[0] == '[' {
		field--
	}
	for i := field; i >= 0; i-- { // of an unnamed struct, the field that it is the type of
		if ev := r.fieldEvidence(a.ev, steps[i]); ev != a.ev {
			a.ev = ev
			break
		}
	}
	var out []textAnswer
	whole := r.configs[a.n].place.length
	for _, i := range a.filled {
		c := &r.configs[i]
		own := steps[c.place.length-whole:]
		ts := r.filledBy(c, own, field-(len(steps)-len(own)), a)
		if len(ts) > 0 && ts[0].text[0].kind == partHole && (len(out) > 0 || i != a.filled[len(a.filled)-1]) {
			continue // another call has a tag for it
		}
		out = also(out, ts)
	}
	return out
}

// also merges the settings that two calls make of one field: what the second one
// says, where the first does not.
func also(first, second []textAnswer) []textAnswer {
	if len(first) == 0 || len(second) == 0 {
		return append(first, second...)
	}
	q := second[0].text[0]
	for i, t := range first {
		p := t.text[0]
		if p.kind != partConfig || q.kind != partConfig || p.system != "" || q.system != "" {
			continue
		}
		for _, name := range append([]string{q.env}, q.more...) {
			p.variable(lit(name))
		}
		if p.key == nil {
			p.key, p.files = q.key, q.files
		}
		if p.flag == "" {
			p.flag = q.flag
		}
		if !p.hasDef {
			p.def, p.hasDef, p.defEv = q.def, q.hasDef, q.defEv
		}
		first[i].text = text{p}
	}
	return first
}

// filledBy says what the call of c fills a field of its struct from; field is the
// last of the steps that is no element.
func (r *resolver) filledBy(c *config, steps []step, field int, a answer) []textAnswer {
	tags := c.row.Tags
	fr, b := newFrame(c.at.fn), c.binds
	if c.place.at.fn == c.at.fn { // it was made there: its caller is known
		fr, b = a.fr, a.binds
	}
	word := func(paths []knowledge.Path) (l string) {
		for _, t := range r.texts(r.first(paths, c.at, fr, b, nil)) {
			if known, ok := t.text.literal(); ok {
				l = known
			}
		}
		return l
	}
	p := part{kind: partConfig, at: c.at}
	prefix, flags := word(tags.Arg), ""
	keys := dots(word(tags.Below))
	for i, st := range steps[:field+1] {
		if st.name[0] == '[' {
			keys = append(keys, keyIn(st.name))
			continue
		}
		tag, embedded := r.tagOf(&st)
		if key := tagKey(tag, tags.Key); key != "" {
			keys = append(keys, strings.Split(key, ".")...)
		} else if !embedded && !inlined(tag, tags.Key) {
			keys = append(keys, strings.ToLower(st.name))
		}
		if i == field {
			r.namedBy(&p, tags, tag, st.name, prefix, flags)
			break
		}
		flags += firstTag(tag, tags.Flags)
		if inner := firstTag(tag, tags.Prefix); inner != "" {
			prefix += inner + tags.Join
		} else if tags.Words && !embedded {
			prefix = variableName(prefix, variablePart(tag, tags, st.name))
		}
	}
	for _, st := range steps[field+1:] {
		keys = append(keys, keyIn(st.name))
		p.sep = ","
	}
	is := func(t text) []textAnswer { return []textAnswer{{t, a.binds, a.ev}} }
	if c.kept != nil {
		p.system, p.key, p.sep = c.kept.system, []string{c.kept.key[0] + "#" + strings.Join(keys, ".")}, ""
		return is(text{p})
	}
	if len(tags.Key) > 0 {
		p.key = keys
	}
	if p.env == "" && p.flag == "" && len(p.key) == 0 && !p.hasDef {
		name := steps[field].name
		return is(hole(name, c.at, "field "+name+" is filled from configuration without a tag"))
	}
	for _, f := range r.texts(r.first(tags.File, c.at, fr, b, nil)) {
		p.files = append(p.files, f.text)
	}
	if c.row.Store == nil {
		return is(text{p})
	}
	var out []textAnswer
	for _, in := range r.storesOf(c.row, c.at, fr, b) {
		q := p
		q.key = append(dots(in.below), p.key...)
		out = append(out, r.completed(q, c.row, in, a)...)
	}
	return out
}

// namedBy fills in the variable, the flag and the default of a field.
func (r *resolver) namedBy(p *part, tags *knowledge.Tags, tag reflect.StructTag, field, prefix, flags string) {
	for _, name := range tags.Env {
		v, _ := tagged(tag, name)
		names := strings.Split(v, ",")
		if !strings.HasSuffix(name, ",") {
			names = names[:1]
		}
		for _, n := range names {
			switch n = strings.TrimSpace(n); {
			case n == "" || n == "-":
			case tags.Words:
				p.variable(lit(variableName(prefix, n)))
				p.variable(lit(strings.ToUpper(n))) // it is looked for without the prefix, too
			default:
				p.variable(lit(prefix + n))
			}
		}
	}
	if tags.Words && p.env == "" {
		p.env = variableName(prefix, variablePart(tag, tags, field))
	}
	if p.flag = firstTag(tag, tags.Flag); p.flag == "" && tags.Dashes {
		p.flag = strings.ReplaceAll(strings.ToLower(words(field)), "_", "-")
	}
	if p.flag != "" {
		p.flag = flags + p.flag
	}
	p.def, p.hasDef = tagValue(tag, tags.Default)
}

// variablePart is a field's name in a variable.
func variablePart(tag reflect.StructTag, tags *knowledge.Tags, field string) string {
	if name := firstTag(tag, tags.Env); name != "" {
		return name
	}
	if split, _ := tagValue(tag, tags.Split); split == "true" {
		return words(field)
	}
	return field
}

func variableName(prefix, name string) string {
	return strings.ToUpper(strings.Trim(prefix+"_"+name, "_"))
}

// tagOf gives the struct tag of the field that st goes to.
func (r *resolver) tagOf(st *step) (tag reflect.StructTag, embedded bool) {
	if d := r.prog.decls[st.owner]; d != nil {
		for _, f := range d.Fields {
			if d.pkg.Str(f.Name) == st.name {
				return reflect.StructTag(d.pkg.Str(f.Tag)), f.Embedded
			}
		}
	}
	for _, f := range fieldsOf(st.owner) {
		if f.name == st.name {
			return reflect.StructTag(f.tag), f.embedded
		}
	}
	return "", false
}

func firstTag(tag reflect.StructTag, names []string) string {
	v, _ := tagValue(tag, names)
	v, _, _ = strings.Cut(v, ",")
	return v
}

func tagValue(tag reflect.StructTag, names []string) (string, bool) {
	for _, n := range names {
		if v, ok := tagged(tag, n); ok {
			return v, true
		}
	}
	return "", false
}

func tagKey(tag reflect.StructTag, names []string) string {
	key := firstTag(tag, names)
	if key == "-" {
		return ""
	}
	return key
}

// words turns MyHTTPField into MY_HTTP_FIELD.
func words(name string) string {
	rs := []rune(name)
	var b strings.Builder
	for i, c := range rs {
		if i > 0 && unicode.IsUpper(c) && (unicode.IsLower(rs[i-1]) || i+1 < len(rs) && unicode.IsLower(rs[i+1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToUpper(c))
	}
	return b.String()
}
