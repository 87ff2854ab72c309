package link

import (
	"reflect"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// variable adds the environment variables that a setting is taken from.
func (p *part) variable(t text) {
	names, _ := t.literal()
	for name := range strings.SplitSeq(names, ",") { // which no name contains
		switch name = strings.TrimSpace(name); {
		case name == "" || name == p.env || slices.Contains(p.more, name):
		case p.env == "":
			p.env = name
		default:
			p.more = append(p.more[:len(p.more):len(p.more)], name)
		}
	}
}

// fallBack gives a setting its default. One that is itself a setting is where it
// is looked for next: flag.String("topic", os.Getenv("TOPIC"), "").
func (p *part) fallBack(d textAnswer) {
	if l, ok := d.text.literal(); ok {
		p.def, p.hasDef, p.defEv = l, true, d.ev
		return
	}
	if len(d.text) != 1 || d.text[0].kind != partConfig {
		return
	}
	q := d.text[0]
	p.variable(lit(q.env))
	for _, name := range q.more {
		p.variable(lit(name))
	}
	if p.key == nil {
		p.key, p.files = q.key, q.files
	}
	p.def, p.hasDef, p.defEv = q.def, q.hasDef, q.defEv
}

// originLast writes the way to a default, where that is not where the setting is
// read.
func originLast(ev *trail) []graph.Evidence {
	out := trailSteps(ev)
	slices.Reverse(out)
	return out
}

// symbol is how a setting is written when nothing in the tree says what it holds.
func (p part) symbol() string {
	key := strings.TrimSuffix(strings.Join(p.key, "."), ".*")
	switch {
	case p.system != "":
		return "${" + p.system + ":" + key + "}"
	case p.env != "":
		return "${" + p.env + "}"
	case key != "":
		return "${" + key + "}"
	case p.flag != "":
		return "${" + p.flag + "}"
	}
	return "${?}"
}

// tagged reads what a row calls a tag: "env"; "env,", whose value is a list of
// names; "env,default=", which is an option in the tag env.
func tagged(tag reflect.StructTag, name string) (string, bool) {
	name, option, _ := strings.Cut(name, ",")
	v, ok := tag.Lookup(name)
	if !ok || option == "" {
		return v, ok
	}
	for {
		_, after, more := strings.Cut(v, ",")
		if !more {
			return "", false
		}
		if value, ok := strings.CutPrefix(strings.TrimLeft(after, " "), option); ok {
			return value, true
		}
		v = after
	}
}

// inlined reports whether a tag says that the fields of a struct stand among those
// of the struct around it.
func inlined(tag reflect.StructTag, keys []string) bool {
	for _, key := range keys {
		v, _ := tag.Lookup(key)
		if _, options, _ := strings.Cut(v, ","); slices.ContainsFunc(strings.Split(options, ","), func(o string) bool {
			return o == "squash" || o == "inline"
		}) {
			return true
		}
	}
	return false
}
