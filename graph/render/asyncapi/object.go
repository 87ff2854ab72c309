package asyncapi

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
)

// An object is a mapping that keeps the order of its keys.
type object struct {
	keys   []string
	values map[string]any
}

func (o *object) set(key string, value any) {
	if o.values == nil {
		o.values = map[string]any{}
	}
	if _, ok := o.values[key]; !ok {
		o.keys = append(o.keys, key)
	}
	o.values[key] = value
}

func (o *object) has(key string) bool { _, ok := o.values[key]; return ok }

func (o *object) sort() { slices.Sort(o.keys) }

func (o object) node() *yaml.Node { return nodeOf(o) }

// nodeOf writes a value as YAML: objects, lists, texts, numbers, booleans and nil.
func nodeOf(v any) *yaml.Node {
	switch v := v.(type) {
	case object:
		n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
		for _, k := range v.keys {
			n.Content = append(n.Content, textNode(k), nodeOf(v.values[k]))
		}
		return n
	case []any:
		n := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		for _, x := range v {
			n.Content = append(n.Content, nodeOf(x))
		}
		return n
	case string:
		return textNode(v)
	case nil:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Value: "null"}
	case bool:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: strconv.FormatBool(v)}
	case float64: // of JSON, which knows no other numbers
		return &yaml.Node{Kind: yaml.ScalarNode, Value: strconv.FormatFloat(v, 'f', -1, 64)}
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Value: fmt.Sprint(v)}
}

func textNode(s string) *yaml.Node {
	n := &yaml.Node{}
	n.SetString(strings.ToValidUTF8(s, "\ufffd"))
	return n
}

func reference(to string) object {
	var o object
	o.set("$ref", to)
	return o
}

// unique gives out keys, each once.
type unique map[string]bool

func (u unique) of(key string) string {
	k := key
	for n := 2; u[k]; n++ {
		k = fmt.Sprintf("%s-%d", key, n)
	}
	u[k] = true
	return k
}

// key is a name as the key of a component: letters, digits, dot, dash, underscore.
// Dots are left out too, because tools take keys for names of files and variables.
func key(name string) string {
	parts := strings.FieldsFunc(name, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_'
	})
	if len(parts) == 0 {
		return "unnamed"
	}
	return strings.Join(parts, "-")
}

// camel is a key as a part of the name of an operation.
func camel(key string) string {
	var b strings.Builder
	for _, part := range strings.FieldsFunc(key, func(r rune) bool { return r == '-' || r == '_' }) {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}
