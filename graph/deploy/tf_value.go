package deploy

import (
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// Values of Terraform expressions are text, []any, *tfMap, *tfResource or nil
// for null. A part that is not known stays in a text as ${expression}: better an
// open name than none, or than a wrong one.
type text struct {
	s   string
	via []graph.Position
}

// A tfMap is an object or map; keys are sorted, as Terraform walks them.
type tfMap struct {
	keys   []string
	values map[string]any
}

func newMap() *tfMap { return &tfMap{values: map[string]any{}} }

func (m *tfMap) set(key string, v any) {
	if _, ok := m.values[key]; !ok {
		i, _ := slices.BinarySearch(m.keys, key)
		m.keys = slices.Insert(m.keys, i, key)
	}
	m.values[key] = v
}

// A tfResource is one instance of a resource or data block.
type tfResource struct {
	module   *tfModule
	block    *tfBlock
	instance scopeVars
}

// A resource's identity travels through strings, locals and outputs as a mark
// around its name, so that at the far end both are known: what the name is,
// and that it is the name of a topic and not of a queue. The marks are of
// Unicode's private use area, which JSON and YAML accept.
const markOpen, markMiddle, markClose = "\ue001", "\ue002", "\ue003"

var marks = regexp.MustCompile(markOpen + "([^\ue001-\ue003]*)" + markMiddle + "([^\ue001-\ue003]*)" + markClose)

func mark(resourceType, name string) string {
	return markOpen + resourceType + markMiddle + name + markClose
}

// unmark replaces marked identities by the names in them.
func unmark(s string) string {
	if !strings.Contains(s, markOpen) {
		return s
	}
	return marks.ReplaceAllString(s, "$2")
}

// marked takes the type and name out of a text that is one identity.
func marked(s string) (resourceType, name string, ok bool) {
	m := marks.FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}

func unknown(what string) text { return text{s: "${" + what + "}"} }

// asText is the value as a string, the way Terraform would convert it.
func asText(v any) (text, bool) {
	switch v := v.(type) {
	case text:
		return v, true
	case *tfResource:
		return v.identity(), true
	}
	return text{}, false
}

func (t text) symbolic() bool { return strings.Contains(t.s, "${") }

// elements lists what for_each, for and splat walk over: keys and values.
func elements(v any) (keys []string, values []any) {
	switch v := v.(type) {
	case []any:
		for i, e := range v {
			keys = append(keys, decimal(i))
			values = append(values, e)
		}
	case *tfMap:
		for _, k := range v.keys {
			keys = append(keys, k)
			values = append(values, v.values[k])
		}
	}
	return keys, values
}

// collectVia gathers the positions of every text in a value.
func collectVia(v any) []graph.Position {
	switch v := v.(type) {
	case text:
		return v.via
	case []any:
		var out []graph.Position
		for _, e := range v {
			out = append(out, collectVia(e)...)
		}
		return out
	}
	return nil
}
