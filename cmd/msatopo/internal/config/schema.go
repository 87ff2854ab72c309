package config

import (
	"reflect"
	"strings"

	"github.com/msatopo/msatopo/graph/knowledge"
	"github.com/msatopo/msatopo/graph/link"
)

// A schema is what may stand at a place of the file. It is read off the Go types
// once, for the strict reader and for the JSON Schema that editors take.
type schema struct {
	kind     kind
	fields   []field  // of a mapping with known keys
	items    *schema  // of a list, or the values of a mapping with free keys
	words    []string // of a text that must be one of these
	required []string
	doc      string
}

type field struct {
	name string
	*schema
}

type kind uint8

const (
	aText  kind = iota
	texts       // one text or a list of them
	aBool       //
	number      //
	list        //
	fixed       // mapping with known keys
	free        // mapping with free keys
)

func (s *schema) field(name string) *schema {
	for _, f := range s.fields {
		if f.name == name {
			return f.schema
		}
	}
	return nil
}

func (s *schema) names() []string {
	var out []string
	for _, f := range s.fields {
		out = append(out, f.name)
	}
	return out
}

// vocabularies are the texts of which there is a fixed set, by field.
var vocabularies = map[string][]string{
	"kind":       kinds,
	"targetKind": kinds,
	"delivery":   {"at-most-once", "at-least-once", "exactly-once", "unknown"},
	"form":       {"arn", "url", "path", "scheme"},
	"params":     {"colon"},
	"wildcards":  {"regexp", "^regexp"},
	"eval":       link.Evals(),
}

var kinds = []string{"topic", "queue", "exchange", "subject", "stream", "channel"}

// schemaOf reads the schema of a value off its type.
func schemaOf(v any) *schema { return typeSchema(reflect.TypeOf(v)) }

func typeSchema(t reflect.Type) *schema {
	switch t {
	case reflect.TypeFor[knowledge.Texts]():
		return &schema{kind: texts}
	case reflect.TypeFor[knowledge.Text]():
		return &schema{kind: aText}
	case reflect.TypeFor[Rules]():
		return rulesSchema()
	case reflect.TypeFor[knowledge.Role]():
		s := &schema{kind: aText}
		for _, r := range knowledge.Roles {
			s.words = append(s.words, string(r))
		}
		return s
	}
	switch t.Kind() {
	case reflect.Pointer:
		return typeSchema(t.Elem())
	case reflect.Bool:
		return &schema{kind: aBool}
	case reflect.Int:
		return &schema{kind: number}
	case reflect.Slice:
		return &schema{kind: list, items: typeSchema(t.Elem())}
	case reflect.Map:
		return &schema{kind: free, items: typeSchema(t.Elem())}
	case reflect.Struct:
		return structSchema(t)
	}
	return &schema{kind: aText}
}

func structSchema(t reflect.Type) *schema {
	s := &schema{kind: fixed}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if name == "-" || name == "" {
			continue
		}
		fs := typeSchema(f.Type)
		fs.doc = f.Tag.Get("doc")
		if words := f.Tag.Get("words"); words != "" {
			fs.words = strings.Split(words, " ")
		} else if words := vocabularies[name]; words != nil && fs.kind == aText {
			fs.words = words
		}
		s.fields = append(s.fields, field{name, fs})
		if f.Tag.Get("required") != "" {
			s.required = append(s.required, name)
		}
	}
	return s
}

// JSONSchema gives the JSON Schema of the file, for editors.
func JSONSchema() map[string]any {
	s := schemaOf(File{}).json()
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = Name + ", the configuration of msatopo"
	return s
}

func (s *schema) json() map[string]any {
	out := map[string]any{}
	if s.doc != "" {
		out["description"] = s.doc
	}
	switch s.kind {
	case aText:
		out["type"] = "string"
		if s.words != nil {
			out["enum"] = s.words
		}
	case texts:
		text := map[string]any{"type": "string"}
		if s.words != nil {
			text["enum"] = s.words
		}
		out["oneOf"] = []any{text, map[string]any{"type": "array", "items": text}}
	case aBool:
		out["type"] = "boolean"
	case number:
		out["type"], out["minimum"] = "integer", 0
	case list:
		out["type"], out["items"] = "array", s.items.json()
	case free:
		out["type"], out["additionalProperties"] = "object", s.items.json()
	case fixed:
		properties := map[string]any{}
		for _, f := range s.fields {
			properties[f.name] = f.json()
		}
		out["type"], out["properties"], out["additionalProperties"] = "object", properties, false
		if s.required != nil {
			out["required"] = s.required
		}
	}
	return out
}
