package deploy

import (
	"go.yaml.in/yaml/v3"
)

// choose gives the branch of Fn::If that holds, also where the condition is not
// known but only one branch sets anything.
func (s *stack) choose(args []*yaml.Node) (*yaml.Node, bool) {
	if len(args) != 3 {
		return nil, false
	}
	if holds, known := s.condition(get(s.root, "Conditions", scalar(args[0])), 0); known {
		if holds {
			return args[1], true
		}
		return args[2], true
	}
	for i := 1; i < 3; i++ {
		if name, arg := s.intrinsic(args[i]); name == "Ref" && scalar(arg) == "AWS::NoValue" {
			return args[3-i], true
		}
	}
	return nil, false
}

// branch replaces Fn::If by the node that it gives; nil for one that unsets.
func (s *stack) branch(n *yaml.Node) *yaml.Node {
	for range maxDepth {
		if n = follow(n); n == nil {
			return nil
		}
		name, arg := s.intrinsic(n)
		if name == "Ref" && scalar(arg) == "AWS::NoValue" {
			return nil
		}
		if name != "If" {
			return n
		}
		chosen, ok := s.choose(items(arg))
		if !ok {
			return n
		}
		n = chosen
	}
	return nil
}

// condition evaluates a condition where parameters have defaults.
func (s *stack) condition(n *yaml.Node, depth int) (holds, known bool) {
	n = follow(n)
	if s.work--; n == nil || depth > maxDepth || s.work < 0 {
		return false, false
	}
	name, arg := s.intrinsic(n)
	if name == "Condition" || name == "" && get(n, "Condition") != nil {
		return s.condition(get(s.root, "Conditions", scalar(n)+scalar(get(n, "Condition"))), depth+1)
	}
	args := items(arg)
	switch name {
	case "Equals":
		if len(args) != 2 {
			return false, false
		}
		a, b := s.text(args[0]), s.text(args[1])
		return a.s == b.s, !a.symbolic() && !b.symbolic()
	case "Not":
		if len(args) == 1 {
			holds, known = s.condition(args[0], depth+1)
		}
		return !holds, known
	case "And", "Or":
		decides, all := name == "Or", true
		for _, a := range args {
			holds, known := s.condition(a, depth+1)
			if known && holds == decides {
				return decides, true
			}
			all = all && known
		}
		return !decides, all
	}
	return false, false
}
