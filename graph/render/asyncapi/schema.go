package asyncapi

import (
	"maps"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// schema is the payload of a message. The types that it refers to are written among
// the components, for the document as a whole.
func (d *document) schema(m graph.Message) any {
	w := &schemaWriter{d: d, m: m, names: map[string]string{}}
	if refersToItself(m.Schema) {
		return w.ref("#")
	}
	return w.of(m.Schema)
}

type schemaWriter struct {
	d     *document
	m     graph.Message
	names map[string]string // keys of components, by references
}

func refersToItself(v any) bool {
	switch v := v.(type) {
	case map[string]any:
		if v["$ref"] == "#" {
			return true
		}
		for _, x := range v {
			if refersToItself(x) {
				return true
			}
		}
	case []any:
		return slices.ContainsFunc(v, refersToItself)
	}
	return false
}

// ref refers to a type of the message, which is written once.
func (w *schemaWriter) ref(to string) object {
	k, ok := w.names[to]
	if !ok {
		name, part := w.m.Name, w.m.Schema
		if to != "#" {
			name = strings.TrimPrefix(to, "#/$defs/")
			defs, _ := w.m.Schema["$defs"].(map[string]any)
			part, _ = defs[name].(map[string]any)
		}
		k = w.d.schemaKeys.of(key(name))
		w.names[to] = k
		w.d.schemas.set(k, nil) // for types that hold themselves
		w.d.schemas.set(k, w.of(part))
	}
	return reference("#/components/schemas/" + k)
}

// words are the keywords that are copied, in the order in which people read them.
var words = []string{"type", "format", "contentEncoding", "description", "enum"}

// of writes a schema. What only msatopo reads is left out.
func (w *schemaWriter) of(s map[string]any) object {
	var out object
	if to, ok := s["$ref"].(string); ok {
		ref := w.ref(to)
		text, _ := s["description"].(string)
		if text == "" {
			return ref
		}
		// Beside a reference nothing else counts.
		out.set("description", text)
		out.set("allOf", []any{ref})
		return out
	}
	for _, word := range words {
		if v, ok := s[word]; ok {
			out.set(word, v)
		}
	}
	if list, _ := s["required"].([]any); len(list) > 0 {
		out.set("required", list)
	}
	if all, _ := s["properties"].(map[string]any); len(all) > 0 {
		var properties object
		for _, name := range ordered(s, all) {
			p, _ := all[name].(map[string]any)
			properties.set(name, w.of(p))
		}
		out.set("properties", properties)
	}
	for _, word := range []string{"items", "additionalProperties"} {
		if p, ok := s[word].(map[string]any); ok {
			out.set(word, w.of(p))
		}
	}
	return out
}

// ordered lists the names of properties as the code does.
func ordered(s, all map[string]any) []string {
	var out []string
	order, _ := s["x-order"].([]any)
	for _, v := range order {
		if name, ok := v.(string); ok && all[name] != nil && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}
