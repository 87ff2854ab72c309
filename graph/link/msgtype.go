package link

import (
	"reflect"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
)

// A message is what a publish sends, or a subscription gets: the name that the
// sender gives its type, the Go type that is written as bytes, or both.
type message struct {
	name  string
	typ   string // without pointers
	inner string // types of what an envelope carries, separated by spaces
}

// carrying gives m with one more type inside.
func (m message) carrying(types ...string) message {
	list := append(strings.Fields(m.inner), types...)
	slices.Sort(list)
	m.inner = strings.Join(slices.Compact(list), " ")
	return m
}

// id tells messages of a system apart.
func (m message) id() string {
	if m.name == "" || m.typ == "" {
		return m.name + m.typ
	}
	return m.name + ":" + m.typ
}

// describe writes m for the topology.
func (p *program) describe(m message) graph.Message {
	out := graph.Message{ID: m.id(), Name: m.name, GoType: m.typ, Carries: strings.Fields(m.inner)}
	if m.name == "" {
		out.Name = typeLabel(m.typ)
	}
	out.Schema = p.schema(m.typ)
	if d := p.decls[typeName(elementType(m.typ), "full")]; d != nil {
		out.Doc = d.pkg.Str(d.Doc)
		out.Position = &graph.Position{File: d.pkg.Files[d.Pos.File].Name, Line: int(d.Pos.Line), Column: int(d.Pos.Col)}
	}
	return out
}

// typeLabel writes a type without its packages: []Order, Envelope[Paid].
func typeLabel(typ string) string {
	var b strings.Builder
	start := 0
	for i := 0; i <= len(typ); i++ {
		if i == len(typ) || strings.IndexByte("[],*", typ[i]) >= 0 {
			word := typ[start:i]
			b.WriteString(word[strings.LastIndexAny(word, "./")+1:])
			if i < len(typ) {
				b.WriteByte(typ[i])
			}
			start = i + 1
		}
	}
	return b.String()
}

// elementType is the type of what a list holds, without pointers.
func elementType(typ string) string {
	for {
		t := strings.TrimPrefix(strings.TrimLeft(typ, "*"), "[]")
		if t == typ {
			return t
		}
		typ = t
	}
}

// messageType is the type typ as one of a message, "" when it says nothing of what
// is sent: bytes, texts, any, maps, and the types of libraries.
func (r *resolver) messageType(typ string) string {
	typ = strings.TrimLeft(typ, "*")
	name := typeName(elementType(typ), "full")
	if name == "" {
		return ""
	}
	d := r.prog.decls[name]
	switch {
	case d == nil:
		path := name[:strings.LastIndexByte(name, '.')]
		host, _, _ := strings.Cut(path, "/")
		if !strings.Contains(host, ".") || r.rows.Covers(path) {
			return ""
		}
	case d.Interface || r.rows.Covers(d.pkg.Path):
		return ""
	case d.Underlying != 0:
		switch k := d.pkg; k.under(d.Underlying) {
		case flow.Map:
			if k.under(k.elem(d.Underlying)) == flow.Interface {
				return ""
			}
		case flow.Slice, flow.Array:
			if k.under(k.elem(d.Underlying)) == flow.Basic {
				return ""
			}
		default:
			return ""
		}
	}
	return typ
}

// isRaw reports whether a value of type t may be a message inside another: bytes,
// bytes that are left as they are, anything.
func (r *resolver) isRaw(k *pkg, t flow.TypeID) bool {
	switch k.under(t) {
	case flow.Interface:
		return isAny(k, t)
	case flow.Slice:
		if k.Types[t].Kind != flow.Named {
			return isBytes(k, t)
		}
		d := r.prog.decls[k.text(t)]
		return d == nil || isBytes(d.pkg, d.Underlying)
	}
	return k.Types[t].Kind == flow.TypeParam
}

func isBytes(k *pkg, t flow.TypeID) bool {
	e := k.elem(t)
	return e != 0 && k.Types[t].Kind == flow.Slice && isByte(k, e)
}

func isByte(k *pkg, t flow.TypeID) bool { return k.text(t) == "byte" || k.text(t) == "uint8" }

// isAny reports whether t is the interface without methods.
func isAny(k *pkg, t flow.TypeID) bool {
	if k.Types[t].Kind != flow.Interface {
		return false
	}
	switch k.text(t) {
	case "any", "interface{}", "interface {}":
		return true
	}
	return false
}

// Names of a field, header or key that holds the type of a message, without what
// separates words. Those of the second list do only beside a part that may be
// anything, as in an envelope.
var (
	typeWords     = []string{"type", "eventtype", "messagetype", "msgtype", "event", "eventname", "messagename", "cetype", "xeventtype", "xmessagetype"}
	envelopeWords = []string{"name", "kind", "action", "operation", "op", "command", "cmd"}
)

var wordBreaks = strings.NewReplacer("-", "", "_", "", ".", "", " ", "")

func namesType(word string, envelope bool) bool {
	word = strings.ToLower(wordBreaks.Replace(word))
	return slices.Contains(typeWords, word) || envelope && slices.Contains(envelopeWords, word)
}

// typeFields lists the fields of a declared struct that hold the type of a message,
// and those that may hold another message.
func (r *resolver) typeFields(typ string) (names, raw []flow.Field, d *decl) {
	d = r.prog.decls[typeName(typ, "full")]
	if d == nil || d.Interface {
		return nil, nil, nil
	}
	for _, f := range d.Fields {
		if exported(d.pkg.Str(f.Name)) && r.isRaw(d.pkg, f.Type) {
			raw = append(raw, f)
		}
	}
	for _, f := range d.Fields {
		tag := taggedName(reflect.StructTag(d.pkg.Str(f.Tag)).Get("json"))
		if isString(d.pkg, f.Type) && (namesType(d.pkg.Str(f.Name), len(raw) > 0) || namesType(tag, false)) {
			names = append(names, f)
		}
	}
	return names, raw, d
}
