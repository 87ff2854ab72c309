// Package payload reads the JSON Schema of a message for people: its fields as
// rows, and an example.
package payload

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Schema is a part of the JSON Schema of a message, as Message.Schema holds it.
type Schema struct {
	root, part map[string]any
}

// Of is the schema of a whole message.
func Of(schema map[string]any) Schema { return Schema{schema, schema} }

// resolve follows a reference; name is that of the definition.
func (s Schema) resolve() (out Schema, name string) {
	ref, ok := s.part["$ref"].(string)
	if !ok {
		return s, ""
	}
	if ref == "#" {
		return Schema{s.root, s.root}, "#"
	}
	name = strings.TrimPrefix(ref, "#/$defs/")
	defs, _ := s.root["$defs"].(map[string]any)
	part, _ := defs[name].(map[string]any)
	return Schema{s.root, part}, name
}

func (s Schema) sub(key string) Schema {
	m, _ := s.part[key].(map[string]any)
	return Schema{s.root, m}
}

func (s Schema) text(key string) string {
	t, _ := s.part[key].(string)
	return t
}

// properties lists the names of the fields of an object, as the code does.
func (s Schema) properties() []string {
	all, _ := s.part["properties"].(map[string]any)
	var names []string
	order, _ := s.part["x-order"].([]any)
	for _, v := range order {
		if name, ok := v.(string); ok && all[name] != nil && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func (s Schema) property(name string) Schema { return s.sub("properties").sub(name) }

func (s Schema) required(name string) bool {
	list, _ := s.part["required"].([]any)
	return slices.Contains(list, any(name))
}

// enum lists the values that a field has, as JSON.
func (s Schema) enum() []string {
	list, _ := s.part["enum"].([]any)
	var out []string
	for _, v := range list {
		switch v := v.(type) {
		case string:
			out = append(out, quote(v))
		case float64:
			out = append(out, strconv.FormatFloat(v, 'f', -1, 64))
		default:
			out = append(out, fmt.Sprint(v))
		}
	}
	return out
}

// Bounds of what is written of one message.
const (
	maxDepth = 5
	maxRows  = 80
)

// A Field is a row of the table of a payload.
type Field struct {
	Go, JSON string   // names; those of inner fields begin with the way to them
	Type     string   // string, integer, Seat[], map<string>, date-time, any
	Enum     []string // what values there are, as JSON
	Required bool
	Doc      string
}

// Fields lists the fields of a message and of what it holds. cut says that there are
// more.
func Fields(s Schema) (out []Field, cut bool) {
	w := fieldWriter{}
	top, _ := s.resolve()
	for top.text("type") == "array" {
		top, _ = top.sub("items").resolve()
	}
	w.object(top, "", "", nil)
	return w.out, w.cut
}

type fieldWriter struct {
	out []Field
	cut bool
}

func (w *fieldWriter) object(s Schema, goPath, jsonPath string, within []string) {
	for _, name := range s.properties() {
		if len(w.out) == maxRows {
			w.cut = true
			return
		}
		p := s.property(name)
		goName := p.text("x-go")
		if goName == "" {
			goName = name
		}
		f := Field{Go: goPath + goName, JSON: jsonPath + name, Required: s.required(name), Doc: p.text("description")}
		words, inner, innerName, suffix := describe(p)
		f.Type = words
		f.Enum = inner.enum()
		w.out = append(w.out, f)
		if len(inner.properties()) == 0 || innerName != "" && slices.Contains(within, innerName) {
			continue
		}
		if len(within) == maxDepth {
			w.cut = true
			continue
		}
		w.object(inner, f.Go+suffix+".", f.JSON+suffix+".", append(slices.Clone(within), innerName))
	}
}

// describe says in words what a field holds, and gives what its elements are.
func describe(s Schema) (words string, inner Schema, name, suffix string) {
	s, name = s.resolve()
	switch kind := s.text("type"); {
	case kind == "array":
		words, inner, name, suffix = describe(s.sub("items"))
		return words + "[]", inner, name, "[]" + suffix
	case kind == "object" && s.part["additionalProperties"] != nil:
		words, inner, name, suffix = describe(s.sub("additionalProperties"))
		return "map<" + words + ">", inner, name, "{}" + suffix
	case kind == "object" && name != "" && name != "#":
		return name, s, name, ""
	case s.text("format") != "":
		return s.text("format"), s, name, ""
	case s.text("contentEncoding") != "":
		return "bytes (" + s.text("contentEncoding") + ")", s, name, ""
	case kind == "":
		return "any", s, name, ""
	default:
		return kind, s, name, ""
	}
}
