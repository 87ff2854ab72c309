package link

import (
	"maps"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// A setting is a call by which a program says of the settings of a store where
// they come from: viper.SetDefault("topic", "orders").
type setting struct {
	row    *knowledge.Row
	at     site
	root   *frame
	binds  *binding
	stores []answer // none is the one of the package
	key    string   // "" is every key
}

// settingsOf lists what is said of the settings that are read with pkg, as far as
// it is known whose they are.
func (r *resolver) settingsOf(pkg string) []setting {
	if r.settings != nil {
		return r.settings[pkg]
	}
	r.settings = map[string][]setting{}
	r.eachRow(r.addSetting)
	return r.settings[pkg]
}

// eachRow goes through the calls and new variables of the service that rows are
// about, whoever calls.
func (r *resolver) eachRow(do func(s site, row *knowledge.Row)) {
	for _, s := range r.code.external {
		for _, row := range r.rows.Rows(s.callee()) {
			do(s, row)
		}
	}
	for _, typ := range slices.Sorted(maps.Keys(r.code.allocs)) {
		for _, row := range r.rows.Made(typ) {
			for _, s := range r.code.allocs[typ] {
				do(s, row)
			}
		}
	}
}

func (r *resolver) addSetting(s site, row *knowledge.Row) {
	if row.Role != knowledge.Setting && (row.Role != knowledge.Key || row.Flag == nil) {
		return
	}
	r.apart(func() {
		st := setting{row: row, at: s, root: newFrame(s.fn)}
		if !r.holds(row, start{call: s, root: st.root}) {
			return
		}
		st.stores = r.first(row.Store, s, st.root, nil, nil)
		key := nameOfSetting(row)
		if key == nil {
			r.settings[row.Package] = append(r.settings[row.Package], st)
		}
		for _, k := range r.texts(r.first(key, s, st.root, nil, nil)) {
			names, ok := k.text.literal()
			for name := range strings.SplitSeq(names, ",") { // a flag may have several: "topic, t"
				if st.key, st.binds = strings.TrimSpace(name), k.binds; ok && st.key != "" {
					r.settings[row.Package] = append(r.settings[row.Package], st)
				}
			}
		}
	})
}

// nameOfSetting is where the name of a setting stands; that of a flag is its own.
func nameOfSetting(row *knowledge.Row) []knowledge.Path {
	if row.Key == nil && !made(row.Flag) {
		return row.Flag
	}
	return row.Key
}

// A kept is a store of settings, or a part of one below a key.
type kept struct {
	stores []answer
	below  string
	binds  *binding
}

// storesOf lists the stores that a call of a row may read.
func (r *resolver) storesOf(row *knowledge.Row, s site, fr *frame, b *binding) []kept {
	if row.Store == nil {
		return []kept{{binds: b}}
	}
	var out []kept
	var add func(a answer, below string, depth int)
	add = func(a answer, below string, depth int) {
		if a.kind == isExt && depth < 8 {
			for _, up := range r.rows.Rows(a.name) {
				if up.Role != knowledge.Derive || up.Prefix == nil {
					continue
				}
				for _, p := range r.texts(r.first(up.Prefix, a.at, a.fr, a.binds, nil)) {
					key, _ := p.text.literal()
					for _, whole := range r.first(up.From, a.at, a.fr, p.binds, nil) {
						add(whole, dotted(key, below), depth+1)
					}
				}
				return
			}
		}
		i := slices.IndexFunc(out, func(k kept) bool { return k.below == below && k.binds == a.binds })
		if i < 0 {
			i, out = len(out), append(out, kept{below: below, binds: a.binds})
		}
		out[i].stores = append(out[i].stores, a)
	}
	for _, a := range r.first(row.Store, s, fr, b, nil) {
		add(a, "", 0)
	}
	if len(out) == 0 {
		out = []kept{{binds: b}}
	}
	return out
}

func dotted(keys ...string) string {
	return strings.Join(slices.DeleteFunc(keys, func(k string) bool { return k == "" }), ".")
}

// of tells whether the setting is one of these stores, and what it is for that one.
// A store that is not known may be any.
func (st setting) of(stores []answer) (setting, bool) {
	if len(stores) == 0 || len(st.stores) == 0 {
		return st, true
	}
	for _, a := range stores {
		for _, b := range st.stores {
			switch {
			case anyone(a), anyone(b), a.kind == isText && b.kind == isText && a.name == b.name:
				return st, true
			case samePlace(a.value, a.binds, b.value, b.binds):
				if st.at.fn == a.at.fn && st.binds == nil { // one activation: its caller is known
					st.root, st.binds = a.fr, a.binds
				}
				return st, true
			}
		}
	}
	return st, false
}

func anyone(a answer) bool { return a.kind == isParam || a.kind == isUnknown || a.kind == isZero }

// covers reports whether the setting says something of the key name, and what of
// name is left below its own key.
func (st *setting) covers(name string) (rest string, ok bool) {
	if st.key == "" {
		return name, true
	}
	if n := len(st.key); len(name) >= n && strings.EqualFold(name[:n], st.key) {
		if len(name) == n {
			return "", true
		}
		return name[n+1:], name[n] == '.'
	}
	return "", false
}

// completed adds to the setting p what the program says of it where it is kept.
// Each default that it may have is an answer of its own.
func (r *resolver) completed(p part, row *knowledge.Row, in kept, a answer) []textAnswer {
	name := dotted(p.key...)
	if row.Key == nil && row.Tags == nil {
		name = p.flag
	}
	var mine []setting
	for _, st := range r.settingsOf(row.Package) {
		if st, ok := st.of(in.stores); ok {
			mine = append(mine, st)
		}
	}
	var defaults, values []textAnswer
	var flagsOf []answer
	before := r.each
	defer func() { r.each = before }()
	r.each = &element{key: one(value{kind: isText, at: a.at, fr: a.fr, name: name}, nil, nil)}
	spell := r.spelling(mine)
	for _, st := range mine {
		rest, ok := st.covers(name)
		if !ok {
			continue
		}
		for _, f := range st.texts(r, st.row.File) {
			p.files = append(p.files, f.text)
		}
		if rest == "" || st.key == "" {
			for _, v := range st.texts(r, st.row.Env) {
				if made(st.row.Env) {
					p.variable(spell(v.text))
				} else {
					p.variable(v.text)
				}
			}
			for _, f := range st.texts(r, st.row.Flag) {
				if l, ok := f.text.literal(); ok && p.flag == "" {
					p.flag = l
					flagsOf = r.first(st.row.From, st.at, st.root, st.binds, nil)
				}
			}
		}
		values = append(values, r.below(&st, st.row.Value, rest, p.sep)...)
		if !p.hasDef {
			defaults = append(defaults, r.below(&st, st.row.Default, rest, p.sep)...)
		}
	}
	if len(defaults) == 0 && !p.hasDef && p.flag != "" {
		defaults = r.flagDefaults(p.flag, flagsOf)
	}
	if len(values) > 0 { // set by the program itself, which nothing else changes
		var out []textAnswer
		for _, v := range values {
			out = append(out, textAnswer{v.text, a.binds, v.ev})
		}
		return out
	}
	var out []textAnswer
	for _, d := range defaults {
		q := p
		q.fallBack(d)
		out = append(out, textAnswer{text{q}, a.binds, a.ev})
	}
	if out = dedupe(out); len(out) == 0 {
		out = []textAnswer{{text{p}, a.binds, a.ev}}
	}
	return out
}

// made reports whether variables are made of the key that is asked for.
func made(paths []knowledge.Path) bool {
	return len(paths) > 0 && paths[0].Steps[0].Kind == knowledge.StepEachKey
}

func (st *setting) texts(r *resolver, paths []knowledge.Path) []textAnswer {
	if paths == nil {
		return nil
	}
	return r.textsAll(paths, st.at, st.root, st.binds)
}

// textsAll gives the texts of the first path that has any, element by element.
func (r *resolver) textsAll(paths []knowledge.Path, s site, fr *frame, b *binding) []textAnswer {
	for _, p := range paths {
		if ts := r.textsAlong(p, s, fr, b); len(ts) > 0 {
			return ts
		}
	}
	return nil
}

// spelling tells how variables are made of keys.
func (r *resolver) spelling(mine []setting) func(text) text {
	var prefix string
	var pairs []string
	for _, st := range mine {
		for _, p := range st.texts(r, st.row.Prefix) {
			if l, ok := p.text.literal(); ok && prefix == "" {
				prefix = l
			}
		}
		for _, o := range st.texts(r, st.row.Old) {
			for _, n := range st.texts(r, st.row.New) {
				from, known := o.text.literal()
				to, ok := n.text.literal()
				if known && ok && from != "" {
					pairs = append(pairs, from, to)
				}
			}
		}
	}
	return func(t text) text {
		key, ok := t.literal()
		if !ok {
			return t
		}
		return lit(strings.ToUpper(prefix + strings.NewReplacer(pairs...).Replace(key)))
	}
}

// below gives the texts of what stands below the key rest of a value.
func (r *resolver) below(st *setting, paths []knowledge.Path, rest, sep string) []textAnswer {
	if paths == nil {
		return nil
	}
	as := r.first(paths, st.at, st.root, st.binds, (*trail)(nil).add(st.at, "default"))
	if rest != "" {
		as = r.member(as, rest)
	}
	if sep != "" {
		return r.listed(as, sep)
	}
	return r.texts(as)
}

// listed is a list as one text, with sep between its elements.
func (r *resolver) listed(as []answer, sep string) []textAnswer {
	var list []string
	var out textAnswer
	for _, el := range r.textsFrom(as, []knowledge.Step{{Kind: knowledge.StepElem}}) {
		l, ok := el.text.literal()
		if !ok {
			return nil
		}
		list, out.ev = append(list, l), el.ev
	}
	if len(list) == 0 {
		return r.texts(as)
	}
	out.text = lit(strings.Join(list, sep))
	return []textAnswer{out}
}

// member goes to the element or field that a key names.
func (r *resolver) member(as []answer, key string) []answer {
	for _, a := range as {
		if found := r.descend(a, knowledge.Step{Kind: knowledge.StepKey, Text: key}, true); a.kind == isObject && len(found) > 0 && !r.isStruct(a) {
			return found
		}
	}
	first, rest, more := strings.Cut(key, ".")
	var out []answer
	for _, a := range as {
		if name := r.fieldOf(a, first); name != "" {
			out = append(out, r.descend(a, knowledge.Step{Kind: knowledge.StepField, Text: name}, !more)...)
		} else if a.kind == isObject && !r.isStruct(a) && more {
			out = append(out, r.descend(a, knowledge.Step{Kind: knowledge.StepKey, Text: first}, false)...)
		}
	}
	if !more || len(out) == 0 {
		return out
	}
	return r.member(out, rest)
}

func (r *resolver) isStruct(a answer) bool {
	k, t := r.typeAt(a.value)
	return t != 0 && r.prog.decls[k.text(t)] != nil
}

// flagDefaults gives the defaults of the flag with this name in these sets of flags.
func (r *resolver) flagDefaults(flag string, sets []answer) []textAnswer {
	var out []textAnswer
	for _, pkg := range slices.Sorted(maps.Keys(r.settings)) {
		for _, st := range r.settings[pkg] {
			if st, ok := st.of(sets); ok && st.row.Flag != nil && st.row.Key == nil && st.key == flag {
				out = append(out, r.below(&st, st.row.Default, "", "")...)
			}
		}
	}
	return out
}
