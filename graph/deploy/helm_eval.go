package deploy

import (
	"maps"
	"slices"
	"text/template/parse"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// A helmValue is a value of a template: a node of the values, a text, or
// something that is not known.
type helmValue struct {
	node    *yaml.Node
	yaml    *yaml.Node // what the text of toYaml was made of
	unknown bool
	pos     graph.Position
	parts   []filled // what an included template filled in
}

// openHelm stands for what a template says in a way that is not known here.
const openHelm = "${helm}"

func known(s string) helmValue {
	return helmValue{node: &yaml.Node{Kind: yaml.ScalarNode, Value: s, Tag: "!!str"}}
}

func truthValue(b bool) helmValue {
	return helmValue{node: &yaml.Node{Kind: yaml.ScalarNode, Value: boolText(b).s, Tag: "!!bool"}}
}

func (c *chart) value(n *yaml.Node) helmValue { return helmValue{node: n, pos: c.position(n)} }

// text is the value as it is written into the template's place. An unknown one
// is an open value that YAML reads as a string.
func (v helmValue) text() string {
	if v.unknown {
		return openHelm
	}
	return scalar(v.node)
}

// truth is whether an if takes the value for true. A chart is usually written so
// that what it deploys is there unless switched off: the unknown counts as true.
func (v helmValue) truth() bool {
	n := follow(v.node)
	switch {
	case v.unknown:
		return true
	case isNull(n):
		return false
	case n.Kind == yaml.ScalarNode:
		return n.Value != "" && n.Value != "false" && n.Value != "0"
	}
	return len(n.Content) > 0
}

// top is the object that templates start from.
func (c *chart) top() helmValue {
	entry := func(name string, v *yaml.Node) []*yaml.Node {
		return []*yaml.Node{known(name).node, v}
	}
	object := func(fields ...[]*yaml.Node) *yaml.Node {
		n := &yaml.Node{Kind: yaml.MappingNode}
		for _, f := range fields {
			n.Content = append(n.Content, f...)
		}
		return n
	}
	values := c.values
	if values == nil {
		values = object()
	}
	// The release is named when the chart is installed; its chart's name is
	// what people use, and what Kubernetes names are made from.
	return helmValue{node: object(
		entry("Values", values),
		entry("Release", object(entry("Name", known(c.release).node), entry("Namespace", known("").node), entry("Service", known("Helm").node))),
		entry("Chart", object(entry("Name", known(c.name).node), entry("Version", known(scalar(get(c.meta, "version"))).node),
			entry("AppVersion", known(scalar(get(c.meta, "appVersion"))).node))),
	)}
}

// pipe evaluates a pipeline: each command gets the value before it as its last
// argument.
func (r renderer) pipe(p *parse.PipeNode, f frame, depth int) helmValue {
	if p == nil || depth > maxDepth {
		return helmValue{unknown: true}
	}
	var v helmValue
	for i, cmd := range p.Cmds {
		var final []helmValue
		if i > 0 {
			final = []helmValue{v}
		}
		v = r.command(cmd, final, f, depth)
	}
	return v
}

func (r renderer) command(cmd *parse.CommandNode, final []helmValue, f frame, depth int) helmValue {
	if r.work--; len(cmd.Args) == 0 || r.work < 0 {
		return helmValue{unknown: true}
	}
	id, ok := cmd.Args[0].(*parse.IdentifierNode)
	if !ok {
		return r.operand(cmd.Args[0], f, depth)
	}
	var args []helmValue
	for _, a := range cmd.Args[1:] {
		args = append(args, r.operand(a, f, depth))
	}
	args = append(args, final...)
	if id.Ident == "include" && len(args) > 1 {
		return r.include(args[0].text(), args[1], depth)
	}
	fn := helmFuncs[id.Ident]
	if fn == nil || len(args) == 0 {
		return helmValue{unknown: true}
	}
	return fn(args)
}

func (r renderer) operand(n parse.Node, f frame, depth int) helmValue {
	switch n := n.(type) {
	case *parse.DotNode:
		return f.dot
	case *parse.FieldNode:
		return r.field(f.dot, n.Ident)
	case *parse.VariableNode:
		v, ok := f.vars[n.Ident[0]]
		if !ok {
			return helmValue{unknown: true}
		}
		return r.field(v, n.Ident[1:])
	case *parse.ChainNode:
		return r.field(r.operand(n.Node, f, depth), n.Field)
	case *parse.PipeNode:
		return r.pipe(n, f, depth+1)
	case *parse.StringNode:
		return known(n.Text)
	case *parse.NumberNode:
		return known(n.Text)
	case *parse.BoolNode:
		return truthValue(n.True)
	case *parse.NilNode:
		return helmValue{}
	case *parse.IdentifierNode:
		return r.command(&parse.CommandNode{Args: []parse.Node{n}}, nil, f, depth)
	}
	return helmValue{unknown: true}
}

func (r renderer) field(v helmValue, names []string) helmValue {
	if len(names) == 0 {
		return v
	}
	if v.unknown {
		return v
	}
	if n := get(v.node, names...); n != nil {
		return r.value(n)
	}
	if len(names) > 0 && (names[0] == "Capabilities" || names[0] == "Files" || names[0] == "Template") {
		return helmValue{unknown: true}
	}
	return helmValue{}
}

// include fills a named template to a text.
func (r renderer) include(name string, dot helmValue, depth int) helmValue {
	tree := r.trees[name]
	if tree == nil || depth > maxDepth {
		return helmValue{unknown: true}
	}
	out := &rendering{filled: map[int][]filled{}}
	inner := renderer{r.chart, tree, out}
	inner.list(tree.Root, frame{dot, map[string]helmValue{"$": dot}}, depth+1)
	v := known(out.text())
	for _, line := range slices.Sorted(maps.Keys(out.filled)) {
		v.parts = append(v.parts, out.filled[line]...)
	}
	if len(v.parts) == 1 {
		v.pos = v.parts[0].pos
	}
	return v
}
