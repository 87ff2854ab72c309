package link

import (
	"reflect"
	"strconv"
	"strings"
)

// fieldNames says the names of the exported fields of a's struct type: those that
// their tags give them, and without a tag as lowerCamel writes them.
func (r *resolver) fieldNames(a answer, key string) []answer {
	typ := r.knownType(a)
	var out []answer
	add := func(f textField, ev *trail) {
		name, tag := lowerCamel(f.name), ""
		text, tagged := reflect.StructTag(f.tag).Lookup(key)
		if tag = taggedName(text); tag != "" {
			name = tag
		}
		if exported(f.name) && (tagged || !f.embedded) && tag != "-" && !strings.HasPrefix(tag, "...") {
			out = append(out, one(value{kind: isText, at: a.at, fr: a.fr, name: name}, a.binds, ev)...)
		}
	}
	if d := r.prog.decls[typeName(typ, "full")]; d != nil {
		for _, f := range d.Fields {
			name := d.pkg.Str(f.Name)
			add(textField{name, d.pkg.Str(f.Tag), f.Embedded}, r.fieldEvidence(a.ev.add(a.at, "struct"), step{owner: typeName(typ, "full"), name: name}))
		}
		return out
	}
	for _, f := range fieldsOf(strings.TrimLeft(typ, "*")) {
		add(f, a.ev.add(a.at, "field "+f.name))
	}
	return out
}

// fieldOf is the field of a's struct type that a key stands for: by its name, or
// by the name in one of its tags.
func (r *resolver) fieldOf(a answer, key string) string {
	k, t := r.typeAt(a.value)
	if t == 0 {
		return ""
	}
	d := r.prog.decls[k.text(t)]
	if d == nil {
		return ""
	}
	fold := func(s string) string { return strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(s)) }
	for _, f := range d.Fields {
		name := d.pkg.Str(f.Name)
		for tag := range strings.FieldsSeq(d.pkg.Str(f.Tag)) {
			if _, quoted, ok := strings.Cut(tag, ":"); ok && taggedName(strings.Trim(quoted, `"`)) == key {
				return name
			}
		}
		if fold(name) == fold(key) {
			return name
		}
	}
	return ""
}

func exported(name string) bool { return name != "" && name[0] >= 'A' && name[0] <= 'Z' }

// taggedName is the name in a tag: "total,omitempty" is total, "order(id: $id)"
// order, and "mine: order(id: $id)" too, since that is what is asked for.
func taggedName(tag string) string {
	if i := strings.IndexAny(tag, "(,@{"); i >= 0 {
		tag = tag[:i]
	}
	if _, name, ok := strings.Cut(tag, ":"); ok {
		tag = name
	}
	tag = strings.TrimSpace(tag)
	if !strings.HasPrefix(tag, "...") {
		tag, _, _ = strings.Cut(tag, " ")
	}
	return tag
}

type textField struct {
	name, tag string
	embedded  bool
}

// fieldsOf reads the text of an unnamed struct type:
// struct{ID string; Items []pkg.Item "json:\"items\""}.
func fieldsOf(typ string) []textField {
	body, ok := strings.CutPrefix(typ, "struct{")
	if !ok || !strings.HasSuffix(body, "}") {
		return nil
	}
	body = strings.TrimSuffix(body, "}")
	var out []textField
	tag, depth, start := "", 0, 0
	for i := 0; i <= len(body); i++ {
		switch {
		case i == len(body) || body[i] == ';' && depth == 0:
			if name, typ, _ := strings.Cut(strings.TrimLeft(body[start:i], " "), " "); name != "" {
				f := textField{name, tag, typ == "" || typ[0] == '"'}
				if f.embedded {
					f.name = name[strings.LastIndexAny(name, "./*")+1:]
				}
				out = append(out, f)
			}
			tag, start = "", i+1
		case strings.IndexByte("{([", body[i]) >= 0:
			depth++
		case strings.IndexByte("})]", body[i]) >= 0:
			depth--
		case body[i] == '"':
			quoted, err := strconv.QuotedPrefix(body[i:])
			if err != nil {
				return nil
			}
			if depth == 0 {
				tag, _ = strconv.Unquote(quoted)
			}
			i += len(quoted) - 1
		}
	}
	return out
}
