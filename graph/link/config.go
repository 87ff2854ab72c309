package link

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A config is a struct that a row's function fills from the environment, flags
// or files by its tags.
type config struct {
	at     site
	row    *knowledge.Row // of a function that sets one variable
	tags   *knowledge.Tags
	prefix string
	place  value
	binds  *binding
}

// configured tells how the place a is configured, when it is a part of a struct
// that is filled from configuration.
func (r *resolver) configured(a answer) (answer, bool) {
	for _, c := range r.configsOf() {
		steps, ok := below(a, c)
		if ok && c.row != nil && len(steps) == 0 { // flag.StringVar(&topic, ...)
			a.value = value{kind: isExt, at: c.at, fr: newFrame(c.at.fn), name: c.row.Func}
			return a, true
		}
		if ok && c.tags != nil && len(steps) > 0 {
			out := a
			out.value = value{kind: isConfig, at: c.at, fr: a.fr, dyn: c.prefix}
			for _, st := range steps {
				out.value = out.value.with(st)
			}
			out.dyn = c.prefix
			out.ev = r.fieldEvidence(a.ev.add(c.at, "filled from configuration"), steps[len(steps)-1])
			return out, true
		}
	}
	return answer{}, false
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

// configsOf finds the calls that fill structs, once.
func (r *resolver) configsOf() []config {
	if r.scanned {
		return r.configs
	}
	r.scanned = true
	for _, s := range r.code.external {
		for _, row := range r.rows.Rows(s.callee()) {
			switch {
			case row.Role == knowledge.Config && row.Tags != nil:
				r.apart(func() { r.addConfigs(s, row.Tags) })
			case row.Role == knowledge.Key && row.Target != nil:
				r.apart(func() {
					for _, a := range r.first(row.Target, s, newFrame(s.fn), nil, nil) {
						r.configs = append(r.configs, config{at: s, row: row, place: a.value, binds: a.binds})
					}
				})
			}
		}
	}
	return r.configs
}

func (r *resolver) addConfigs(s site, tags *knowledge.Tags) {
	root := newFrame(s.fn)
	for _, a := range r.first(tags.Target, s, root, nil, nil) {
		if a.kind != isObject && a.kind != isGlobal && a.kind != isExt {
			continue
		}
		c := config{at: s, tags: tags, place: a.value, binds: a.binds}
		if len(tags.Arg) > 0 {
			for _, p := range r.texts(r.first(tags.Arg, s, root, a.binds, nil)) {
				if lit, ok := p.text.literal(); ok {
					c.prefix = lit
				}
			}
		}
		r.configs = append(r.configs, c)
	}
}

// setting says what the field that a leads to is filled from: an environment
// variable, a key of a file, a default.
func (r *resolver) setting(a answer) part {
	var tags *knowledge.Tags
	for _, c := range r.configsOf() {
		if c.at == a.at && c.tags != nil {
			tags = c.tags
		}
	}
	p := part{kind: partConfig, at: a.at}
	if tags == nil {
		return p
	}
	var steps []*step
	for st := a.path; st != nil; st = st.up {
		steps = append(steps, st)
	}
	slices.Reverse(steps)
	prefix := a.dyn
	for i, st := range steps {
		tag, embedded := r.tagOf(st)
		last := i == len(steps)-1
		if key := tagKey(tag, tags.Key); key != "" {
			p.key = append(p.key, key)
		} else if !embedded && st.name[0] != '[' {
			p.key = append(p.key, strings.ToLower(st.name))
		}
		if last {
			p.env = prefixed(prefix, firstTag(tag, tags.Env), tags, st.name)
			p.def, p.hasDef = tagValue(tag, tags.Default)
			break
		}
		switch {
		case len(tags.Prefix) > 0:
			prefix += firstTag(tag, tags.Prefix)
		case tags.Words && !embedded:
			name := firstTag(tag, tags.Env)
			if name == "" {
				name = st.name
			}
			prefix = strings.Trim(prefix+"_"+strings.ToUpper(name), "_")
		}
	}
	if len(tags.Key) == 0 {
		p.key = nil
	}
	if p.env == "" && len(p.key) == 0 && !p.hasDef {
		return hole(a.path.name, a.at, "field "+a.path.name+" is filled from configuration without a tag")[0]
	}
	return p
}

// prefixed is the environment variable of a field.
func prefixed(prefix, name string, tags *knowledge.Tags, field string) string {
	if tags.Words {
		if name == "" {
			name = words(field)
		}
		return strings.ToUpper(strings.Trim(prefix+"_"+name, "_"))
	}
	if name == "" {
		return ""
	}
	return prefix + name
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
	return "", false
}

func firstTag(tag reflect.StructTag, names []string) string {
	v, _ := tagValue(tag, names)
	v, _, _ = strings.Cut(v, ",")
	return v
}

func tagValue(tag reflect.StructTag, names []string) (string, bool) {
	for _, n := range names {
		if v, ok := tag.Lookup(n); ok {
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
