package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// A schema is a part of the JSON Schema of a message.
type schema struct {
	root, part map[string]any
}

// resolve follows a reference to the definition.
func (s schema) resolve() schema {
	ref, _ := s.part["$ref"].(string)
	switch name, ok := strings.CutPrefix(ref, "#/$defs/"); {
	case ref == "#":
		return schema{s.root, s.root}
	case ok:
		defs, _ := s.root["$defs"].(map[string]any)
		part, _ := defs[name].(map[string]any)
		return schema{s.root, part}
	}
	return s
}

func (s schema) sub(part any) schema {
	m, _ := part.(map[string]any)
	return schema{s.root, m}
}

func (s schema) kind() string {
	kind, _ := s.part["type"].(string)
	return kind
}

func properties(s map[string]any) map[string]any {
	p, _ := s["properties"].(map[string]any)
	return p
}

// lookUp finds a property as encoding/json does.
func lookUp(properties map[string]any, name string) (any, bool) {
	if p, ok := properties[name]; ok {
		return p, true
	}
	for _, other := range slices.Sorted(maps.Keys(properties)) {
		if strings.EqualFold(other, name) {
			return properties[other], true
		}
	}
	return nil, false
}

// A differences lists what is wrong between what is sent and what is read.
type differences struct {
	lines    []string
	severity graph.Severity
}

func (d *differences) add(severity graph.Severity, format string, args ...any) {
	if d.severity == "" || severity.AtLeast(d.severity) {
		d.severity = severity
	}
	if line := fmt.Sprintf(format, args...); !slices.Contains(d.lines, line) {
		d.lines = append(d.lines, line)
	}
}

// object compares the objects that are sent with that which is read.
func (d *differences) object(path string, sent []schema, read schema, depth int, unread bool) {
	if depth > 8 {
		return
	}
	for i := range sent {
		sent[i] = sent[i].resolve()
	}
	read = read.resolve()
	fields := properties(read.part)
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		field := read.sub(fields[name])
		var given []schema
		for _, s := range sent {
			if p, ok := lookUp(properties(s.part), name); ok {
				given = append(given, s.sub(p))
			} else if len(properties(s.part)) == 0 { // a map, or not known
				given = append(given, schema{s.root, map[string]any{}})
			}
		}
		switch {
		case len(given) > 0:
			d.value(path+name, given, field, depth, unread)
		case field.part["x-required"] == true:
			d.add(graph.Error, "%s is required and never sent%s", path+name, near(sent, name))
		default:
			d.add(graph.Warning, "%s is never sent%s", path+name, near(sent, name))
		}
	}
	if !unread || len(fields) == 0 {
		return
	}
	for _, s := range sent {
		for _, name := range slices.Sorted(maps.Keys(properties(s.part))) {
			if _, ok := lookUp(fields, name); !ok {
				d.add(graph.Warning, "%s is sent and not read", path+name)
			}
		}
	}
}

// near tells a name that is sent and differs only in how its words are put together.
func near(sent []schema, name string) string {
	for _, s := range sent {
		for _, other := range slices.Sorted(maps.Keys(properties(s.part))) {
			if plainName(other) == plainName(name) {
				return fmt.Sprintf(" (%s is)", other)
			}
		}
	}
	return ""
}

// value compares the values of one field.
func (d *differences) value(path string, sent []schema, read schema, depth int, unread bool) {
	read = read.resolve()
	for _, s := range sent {
		s = s.resolve()
		a, b := s.kind(), read.kind()
		switch {
		case a == "" || b == "":
		case a == "number" && b == "integer":
			d.add(graph.Warning, "%s is sent as a number with a fraction and read as an integer", path)
		case a != b && !(a == "integer" && b == "number"):
			d.add(graph.Error, "%s is sent as %s and read as %s", path, a, b)
		case a == "array":
			d.value(path+"[]", []schema{s.sub(s.part["items"])}, read.sub(read.part["items"]), depth+1, unread)
		case a == "object" && len(properties(s.part)) > 0 && len(properties(read.part)) > 0:
			d.object(path+".", []schema{s}, read, depth+1, unread)
		}
	}
}
