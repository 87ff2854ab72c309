package deploy

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// intrinsic takes a function of CloudFormation apart, in the short form !Sub or
// the long one {"Fn::Sub": ...}.
func (s *stack) intrinsic(n *yaml.Node) (name string, arg *yaml.Node) {
	if strings.HasPrefix(n.Tag, "!") && !strings.HasPrefix(n.Tag, "!!") && len(n.Tag) > 1 {
		plain := *n
		plain.Tag = ""
		if via := s.via[n]; via != nil {
			s.via[&plain] = via
		}
		return n.Tag[1:], &plain
	}
	if n.Kind == yaml.MappingNode && len(n.Content) == 2 {
		key := n.Content[0].Value
		if name, ok := strings.CutPrefix(key, "Fn::"); ok || key == "Ref" {
			return name, follow(n.Content[1])
		}
	}
	return "", nil
}

// eval gives the value of a node: text, []any, *tfMap, or nil for what is not set.
func (s *stack) eval(n *yaml.Node, depth int) any {
	n = follow(n)
	if s.work--; s.work < 0 || depth > maxDepth {
		return unknown("...")
	}
	if n == nil {
		return nil
	}
	if name, arg := s.intrinsic(n); name != "" {
		if arg == nil {
			return nil
		}
		return s.call(name, arg, depth+1)
	}
	switch n.Kind {
	case yaml.ScalarNode:
		if isNull(n) {
			return nil
		}
		s.work -= len(n.Value) / 64
		return text{dynamic(n.Value), s.via[n]}
	case yaml.SequenceNode:
		out := []any{}
		for _, c := range items(n) {
			if v := s.eval(c, depth+1); v != nil {
				out = append(out, v)
			}
		}
		return out
	case yaml.MappingNode:
		out := newMap()
		for _, p := range pairs(n) {
			if v := s.eval(p.value, depth+1); v != nil {
				out.set(p.key.Value, v)
			}
		}
		return out
	}
	return nil
}

// text is a node as a string, "" if it is none.
func (s *stack) text(n *yaml.Node) text {
	t, _ := asText(s.eval(n, 0))
	return t
}

// get walks down mappings by key, through conditions whose outcome is known.
func (s *stack) get(n *yaml.Node, keys ...string) *yaml.Node {
	n = s.branch(n)
	for _, key := range keys {
		if n = s.branch(get(n, key)); n == nil {
			return nil
		}
	}
	return n
}

func (s *stack) items(n *yaml.Node) []*yaml.Node {
	var out []*yaml.Node
	for _, c := range items(s.branch(n)) {
		if c = s.branch(c); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// ref is what a parameter, a pseudo parameter or a resource stands for.
func (s *stack) ref(name string, depth int) any {
	switch name {
	case "AWS::NoValue":
		return nil
	case "AWS::Partition":
		return text{s: "aws"}
	case "AWS::URLSuffix":
		return text{s: "amazonaws.com"}
	}
	if p := get(s.root, "Parameters", name); p != nil {
		kind, value := scalar(get(p, "Type")), get(p, "Default")
		if isNull(value) || strings.HasPrefix(kind, "AWS::SSM::") {
			return symbol(name)
		}
		via := []graph.Position{s.at(value)}
		if kind == "CommaDelimitedList" || strings.HasPrefix(kind, "List<") {
			out := []any{}
			s.work -= strings.Count(scalar(value), ",")
			for _, e := range strings.Split(scalar(value), ",") {
				out = append(out, text{strings.TrimSpace(e), via})
			}
			return out
		}
		return text{dynamic(scalar(value)), via}
	}
	if s.resources[name] != nil {
		return s.identity(name, depth)
	}
	if t, ok := s.made[name]; ok {
		return t
	}
	return symbol(name)
}

func (s *stack) attribute(name, attr string, depth int) any {
	if s.resources[name] != nil && identityAttributes[attr] {
		return s.identity(name, depth)
	}
	if t, ok := s.made[name]; ok && identityAttributes[attr] {
		return t
	}
	return symbol(name + "." + attr)
}
