package link

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// Bounds of one schema: what is further down, or more, stays open.
const (
	maxSchemaTypes = 200
	maxSchemaDepth = 24
)

// A schemaWriter writes Go types as the JSON Schema of what encoding/json makes of
// them; of messages that protoc generated, of what protojson makes. Types that encode
// themselves, and those of which the code was not read, are left open: {}.
type schemaWriter struct {
	p     *program
	root  string            // the type that "#" is
	names map[string]string // of the types in defs
	defs  map[string]any
}

// schema gives the JSON Schema of a type of the code, nil where there is nothing to
// say of it.
func (p *program) schema(typ string) map[string]any {
	typ = strings.TrimLeft(typ, "*")
	w := &schemaWriter{p: p, root: typ, names: map[string]string{}, defs: map[string]any{}}
	var out map[string]any
	if d := w.structOf(typ); d != nil {
		out = w.object(d, typ, 0)
	} else {
		out = w.of(typ, 0)
	}
	if len(out) == 0 {
		return nil
	}
	if len(w.defs) > 0 {
		out["$defs"] = w.defs
	}
	return out
}

// structOf is the declaration of a struct that encodes as one.
func (w *schemaWriter) structOf(typ string) *decl {
	d := w.p.decls[typeName(typ, "full")]
	if d == nil || d.Interface || d.Underlying != 0 || strings.HasPrefix(typ, "[") || w.encodes(d) != "" {
		return nil
	}
	return d
}

// encodes tells by which method a type writes itself.
func (w *schemaWriter) encodes(d *decl) string {
	for _, name := range []string{"MarshalJSON", "MarshalText"} {
		if slices.ContainsFunc(d.Methods, func(m flow.Method) bool { return d.pkg.Str(m.Name) == name && len(m.Path) == 0 }) {
			return name
		}
	}
	return ""
}

// of is the schema of a type.
func (w *schemaWriter) of(typ string, depth int) map[string]any {
	typ = strings.TrimLeft(typ, "*")
	if depth > maxSchemaDepth {
		return map[string]any{}
	}
	switch {
	case typ == "[]byte" || typ == "[]uint8":
		return map[string]any{"type": "string", "contentEncoding": "base64"}
	case strings.HasPrefix(typ, "[]"):
		return map[string]any{"type": "array", "items": w.of(typ[2:], depth+1)}
	case strings.HasPrefix(typ, "map["):
		return map[string]any{"type": "object", "additionalProperties": w.of(mapElement(typ), depth+1)}
	case strings.HasPrefix(typ, "struct{"):
		return map[string]any{"type": "object"}
	}
	switch typ {
	case "string":
		return map[string]any{"type": "string"}
	case "bool":
		return map[string]any{"type": "boolean"}
	case "float32", "float64":
		return map[string]any{"type": "number"}
	case "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "byte", "rune", "uintptr", "time.Duration":
		return map[string]any{"type": "integer"}
	case "time.Time":
		return map[string]any{"type": "string", "format": "date-time"}
	}
	d := w.p.decls[typeName(typ, "full")]
	switch {
	case d == nil || d.Interface:
		return map[string]any{}
	case w.encodes(d) == "MarshalText":
		return map[string]any{"type": "string"}
	case w.encodes(d) != "":
		return map[string]any{}
	case d.Underlying != 0:
		out := w.of(substituted(d.pkg.text(d.Underlying), typeArgs(typ)), depth+1)
		if values := w.values(d, out["type"]); len(values) > 0 {
			out["enum"] = values
		}
		return out
	}
	return map[string]any{"$ref": w.ref(d, typ, depth)}
}

// mapElement is the type of the elements of a map.
func mapElement(typ string) string {
	open := 0
	for i := len("map"); i < len(typ); i++ {
		switch typ[i] {
		case '[':
			open++
		case ']':
			if open--; open == 0 {
				return typ[i+1:]
			}
		}
	}
	return ""
}

// nonWord leaves of a type's label what may stand in a reference.
var nonWord = strings.NewReplacer("[", "_", "]", "_", ",", "_", "*", "", " ", "")

// ref names a struct, which is written among the definitions once.
func (w *schemaWriter) ref(d *decl, typ string, depth int) string {
	if typ == w.root {
		return "#"
	}
	name, ok := w.names[typ]
	if !ok {
		label := strings.Trim(nonWord.Replace(typeLabel(typ)), "_")
		name = label
		for n := 2; w.defs[name] != nil; n++ {
			name = label + strconv.Itoa(n)
		}
		w.names[typ] = name
		w.defs[name] = map[string]any{} // for types that hold themselves
		if len(w.defs) <= maxSchemaTypes {
			w.defs[name] = w.object(d, typ, depth)
		}
	}
	return "#/$defs/" + name
}

// object is the schema of a struct. What is always written is required; what the
// receiver insists on by a validate tag is marked by x-required. x-order lists the
// fields as the code does, x-go is a field's name there.
func (w *schemaWriter) object(d *decl, typ string, depth int) map[string]any {
	properties, order, required := map[string]any{}, []any{}, []any{}
	w.fields(d, typ, depth, properties, &order, &required)
	out := map[string]any{"type": "object"}
	if len(properties) > 0 {
		out["properties"] = properties
	}
	if len(order) > 1 {
		out["x-order"] = order
	}
	if len(required) > 0 {
		slices.SortFunc(required, func(a, b any) int { return cmp.Compare(a.(string), b.(string)) })
		out["required"] = slices.Compact(required)
	}
	if isProto(d) {
		out["x-protobuf"] = true
	}
	return out
}

func isProto(d *decl) bool {
	return slices.ContainsFunc(d.Fields, func(f flow.Field) bool { return reflect.StructTag(d.pkg.Str(f.Tag)).Get("protobuf") != "" })
}

func (w *schemaWriter) fields(d *decl, typ string, depth int, properties map[string]any, order, required *[]any) {
	if depth > maxSchemaDepth {
		return
	}
	args := typeArgs(typ)
	for _, promoted := range []bool{false, true} { // a field of the struct itself hides a promoted one
		for _, f := range d.Fields {
			name := d.pkg.Str(f.Name)
			tag := reflect.StructTag(d.pkg.Str(f.Tag))
			wire, options, _ := strings.Cut(tag.Get("json"), ",")
			text := strings.TrimLeft(substituted(d.pkg.text(f.Type), args), "*")
			inner := w.structOf(text)
			if f.Embedded && wire == "" && inner != nil && text != "time.Time" {
				if promoted && text != typ {
					w.fields(inner, text, depth+1, properties, order, required)
				}
				continue
			}
			if promoted || !exported(name) || wire == "-" && options == "" {
				continue
			}
			if p := tag.Get("protobuf"); p != "" {
				wire = protoName(p)
			}
			wire = cmp.Or(wire, name)
			if properties[wire] != nil {
				continue
			}
			s := w.of(text, depth+1)
			if slices.Contains(strings.Split(options, ","), "string") {
				s = map[string]any{"type": "string"}
			}
			if doc := d.pkg.Str(f.Doc); doc != "" {
				s["description"] = doc
			}
			if wire != name {
				s["x-go"] = name
			}
			if insists(tag) {
				s["x-required"] = true
			}
			properties[wire] = s
			*order = append(*order, wire)
			if !strings.Contains(options, "omit") {
				*required = append(*required, wire)
			}
		}
	}
}

// insists reports whether a validate tag makes a message without the field wrong.
func insists(tag reflect.StructTag) bool {
	for _, key := range []string{"validate", "binding"} {
		if slices.Contains(strings.Split(tag.Get(key), ","), "required") {
			return true
		}
	}
	return false
}

// protoName is the name that protojson gives a field.
func protoName(tag string) string {
	name := ""
	for _, part := range strings.Split(tag, ",") {
		if json, ok := strings.CutPrefix(part, "json="); ok {
			return json
		}
		if n, ok := strings.CutPrefix(part, "name="); ok {
			name = n
		}
	}
	return name
}

// values lists the constants of a type that is made of few.
func (w *schemaWriter) values(d *decl, kind any) []any {
	var out []any
	for _, c := range d.pkg.Consts {
		if d.pkg.text(c.Type) != d.pkg.Str(d.Name) {
			continue
		}
		var v any = d.pkg.Str(c.Value)
		if kind == "integer" {
			n, err := strconv.Atoi(d.pkg.Str(c.Value))
			if err != nil {
				return nil
			}
			v = n
		}
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	if len(out) > maxEnum {
		return nil
	}
	return out
}
