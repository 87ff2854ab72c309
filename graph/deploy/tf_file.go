package deploy

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// fileFunc reads a file of the tree, as Terraform's file functions do.
func (m *tfModule) fileFunc(name string, args []any) any {
	if len(args) == 0 {
		return unknown(name)
	}
	arg, ok := asText(args[0])
	if !ok {
		return args[0]
	}
	if name == "jsondecode" || name == "yamldecode" {
		return decoded(arg)
	}
	p, ok := within(m.dir, arg.s)
	if !ok {
		return unknown(name + "(...)")
	}
	data, err := m.reading.tree.read(p)
	if err != nil {
		return unknown(name + "(" + arg.s + ")")
	}
	return templated(text{string(data), []graph.Position{{File: p, Line: 1}}}, argument(args, 1))
}

// templated fills a template's plain references to variables.
func templated(t text, vars any) text {
	if vars, ok := vars.(*tfMap); ok {
		look := func(name string) (found, bool) {
			t, ok := asText(vars.values[name])
			return found{value: t.s, via: t.via}, ok
		}
		t.s = expander{lookup: look, escape: true}.expand(t.s).value
	}
	return t
}

func argument(args []any, i int) any {
	if i < len(args) {
		return args[i]
	}
	return nil
}

// decoded parses JSON or YAML in a text. Lines are counted from where the text
// is a whole file.
func decoded(t text) any {
	n, err := jsonConfig([]byte(t.s))
	if err != nil || n == nil || n.Kind == yaml.ScalarNode {
		return t
	}
	file := ""
	if len(t.via) > 0 && strings.Contains(t.s, "\n") && t.via[0].Column == 0 {
		file = t.via[0].File
	}
	work := configWork
	return fromYAML(n, file, t.via, &work, 0)
}

// fromYAML makes a value of a node; work bounds what aliases multiply.
func fromYAML(n *yaml.Node, file string, via []graph.Position, work *int, depth int) any {
	n = follow(n)
	if *work--; n == nil || depth > maxDepth || *work < 0 {
		return nil
	}
	switch n.Kind {
	case yaml.MappingNode:
		out := newMap()
		for _, p := range pairs(n) {
			out.set(p.key.Value, fromYAML(p.value, file, via, work, depth+1))
		}
		return out
	case yaml.SequenceNode:
		out := []any{}
		for _, c := range items(n) {
			out = append(out, fromYAML(c, file, via, work, depth+1))
		}
		return out
	}
	if isNull(n) {
		return nil
	}
	if file != "" {
		via = []graph.Position{{File: file, Line: n.Line, Column: n.Column}}
	}
	return text{n.Value, via}
}

// structured looks into JSON, whether it was built by jsonencode or written as
// a string.
func structured(v any) any {
	if t, ok := v.(text); ok {
		return decoded(t)
	}
	return v
}
