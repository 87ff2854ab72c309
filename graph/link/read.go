package link

import (
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// readEnv is what a function gives that reads an environment variable, or all of
// them as a map.
func (r *resolver) readEnv(a answer, row *knowledge.Row) []textAnswer {
	var out []textAnswer
	for _, k := range r.keyTexts(a, row.Key, a.binds) {
		t := hole("", a.at, "environment variable with a computed name")
		if name, ok := k.text.literal(); ok {
			t = text{{kind: partConfig, env: name, at: a.at}}
		}
		out = append(out, textAnswer{t, k.binds, k.ev.add(a.at, "read by "+short(row.Func))})
	}
	return out
}

// keyTexts gives the name of what is read: by its argument or, of a map of all, by
// the element.
func (r *resolver) keyTexts(a answer, key []knowledge.Path, b *binding) []textAnswer {
	if key != nil {
		return r.texts(r.first(key, a.at, a.fr, b, a.ev))
	}
	if a.path != nil {
		if name, err := strconv.Unquote(strings.Trim(a.path.name, "[]")); err == nil {
			return []textAnswer{{lit(name), b, a.ev}}
		}
	}
	return []textAnswer{{hole("", a.at, "nothing says which"), b, a.ev}}
}

// readKey is what a function gives that reads a setting of a store.
func (r *resolver) readKey(a answer, row *knowledge.Row) []textAnswer {
	var out []textAnswer
	for _, in := range r.storesOf(row, a.at, a.fr, a.binds) {
		for _, k := range r.keyTexts(a, nameOfSetting(row), in.binds) {
			at := a
			at.binds, at.ev = k.binds, k.ev.add(a.at, "read by "+short(row.Func))
			name, ok := k.text.literal()
			if !ok {
				out = append(out, textAnswer{hole("", a.at, "setting with a computed name"), k.binds, at.ev})
				continue
			}
			p := part{kind: partConfig, at: a.at}
			switch {
			case row.System != "":
				p.system, p.key = row.System, []string{keptIn(name, a.path)}
				at.ev = k.ev.add(a.at, "read by "+short(row.Func)+": "+row.System+" keeps it under "+p.key[0]+", outside the tree")
				out = append(out, textAnswer{text{p}, at.binds, at.ev})
				continue
			case row.Key == nil:
				p.flag = name
			default:
				p.key = dots(dotted(in.below, name))
				p.key = append(p.key, elementKeys(a.path)...)
			}
			for _, f := range r.texts(r.first(row.File, a.at, a.fr, at.binds, nil)) {
				p.files = append(p.files, f.text)
			}
			if r.isList(a) {
				p.sep = ","
			}
			for _, d := range r.textsAt(row, a, at.binds, p.sep) {
				p.fallBack(d)
			}
			for _, e := range r.textsAll(row.Env, a.at, a.fr, at.binds) {
				p.variable(e.text)
			}
			if row.Role == knowledge.Setting { // the variable that this very call fills
				out = append(out, textAnswer{text{p}, at.binds, at.ev})
				continue
			}
			out = append(out, r.completed(p, row, in, at)...)
		}
	}
	return out
}

// textsAt gives the defaults that stand in the call itself.
func (r *resolver) textsAt(row *knowledge.Row, a answer, b *binding, sep string) []textAnswer {
	as := r.first(row.Default, a.at, a.fr, b, a.ev)
	if sep != "" {
		return r.listed(as, sep)
	}
	return r.texts(as)
}

// dots takes a key apart; the empty section of a file is none.
func dots(key string) []string {
	return strings.FieldsFunc(key, func(c rune) bool { return c == '.' })
}

// keptIn is a key of a system outside the tree, with the part of what it holds.
func keptIn(name string, path *step) string {
	if keys := elementKeys(path); len(keys) > 0 && keys[0] != "*" {
		return name + "#" + strings.Join(keys, ".")
	}
	return name
}

// elementKeys are the keys of the elements on a path.
func elementKeys(path *step) []string {
	if path == nil {
		return nil
	}
	keys := elementKeys(path.up)
	if path.name[0] != '[' {
		return keys
	}
	return append(keys, keyIn(path.name))
}

// keyIn is the key of an element, "*" where that is any or known by number.
func keyIn(name string) string {
	if key, err := strconv.Unquote(strings.Trim(name, "[]")); err == nil {
		return key
	}
	return "*"
}

// isList reports whether a is an element of a list that a function gives.
func (r *resolver) isList(a answer) bool {
	if a.path == nil || a.path.name[0] != '[' {
		return false
	}
	base := a.value
	base = base.parent()
	k, t := r.typeAt(base)
	return t != 0 && k.under(t) == flow.Slice
}
