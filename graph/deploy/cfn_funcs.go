package deploy

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// call evaluates a function of CloudFormation. Others give an open value.
func (s *stack) call(name string, arg *yaml.Node, depth int) any {
	args := items(arg)
	nth := func(i int) any {
		if i < len(args) {
			return s.eval(args[i], depth)
		}
		return nil
	}
	str := func(i int) text { t, _ := asText(nth(i)); return t }
	switch name {
	case "Ref":
		return s.ref(scalar(arg), depth)
	case "GetAtt":
		resource, attr, _ := strings.Cut(scalar(arg), ".")
		if len(args) > 1 {
			resource, attr = scalar(args[0]), str(1).s
		}
		return s.attribute(resource, attr, depth)
	case "Sub":
		return s.sub(arg, depth)
	case "Join":
		_, values := elements(nth(1))
		return bounded(joinTexts(values, str(0).s))
	case "Select":
		i, err := strconv.Atoi(str(0).s)
		if _, values := elements(nth(1)); err == nil && i >= 0 && i < len(values) {
			return values[i]
		}
	case "Split":
		out := []any{}
		t := bounded(str(1))
		for _, piece := range strings.Split(unmark(t.s), str(0).s) {
			out = append(out, text{piece, t.via})
		}
		return out
	case "FindInMap":
		n := get(s.root, "Mappings", unmark(str(0).s), unmark(str(1).s), unmark(str(2).s))
		if n == nil && len(args) > 3 {
			n = get(args[3], "DefaultValue")
		}
		if v := s.eval(n, depth); v != nil {
			return s.placed(v, n)
		}
	case "ImportValue":
		t, _ := asText(s.eval(arg, depth))
		return symbol(unmark(t.s))
	case "If":
		if n, ok := s.choose(args); ok {
			return s.eval(n, depth)
		}
		return symbol("If." + str(0).s)
	case "Base64", "ToJsonString":
		return s.eval(arg, depth) // kept as it is: whoever wants it wants to look inside
	}
	return symbol(name)
}

// placed adds where a text is written.
func (s *stack) placed(v any, n *yaml.Node) any {
	if t, ok := v.(text); ok {
		t.via = append([]graph.Position{s.at(n)}, t.via...)
		return t
	}
	return v
}

func joinTexts(values []any, sep string) text {
	var out text
	for i, v := range values {
		t, ok := asText(v)
		if !ok {
			t = unknown("...")
		}
		if i > 0 {
			out.s += sep
		}
		out.s += t.s
		out.via = append(out.via, t.via...)
		if len(out.s) > maxValue {
			break
		}
	}
	return out
}

func bounded(t text) text {
	if len(t.s) > maxValue {
		return unknown("...")
	}
	return t
}

// sub replaces ${Name}, ${Name.Attribute} and the names of its own map; ${!Name}
// is the text ${Name}.
func (s *stack) sub(arg *yaml.Node, depth int) any {
	pattern, own := arg, []pair(nil)
	if args := items(arg); len(args) > 0 {
		pattern = args[0]
		if len(args) > 1 {
			own = pairs(args[1])
		}
	}
	rest := scalar(pattern)
	s.work -= len(rest) / 64
	out := text{via: s.via[pattern]}
	for {
		before, after, ok := strings.Cut(rest, "${")
		out.s += before
		inner, tail, closed := strings.Cut(after, "}")
		if !ok || !closed || len(out.s) > maxValue {
			break
		}
		var v any
		if literal, ok := strings.CutPrefix(inner, "!"); ok {
			v = text{s: "${" + literal + "}"}
		} else {
			v = s.subName(strings.TrimSpace(inner), own, depth)
		}
		t, isText := asText(v)
		if !isText {
			t = symbol(inner)
		}
		out.s += t.s
		out.via = append(out.via, t.via...)
		rest = tail
	}
	return bounded(out)
}

func (s *stack) subName(name string, own []pair, depth int) any {
	for _, p := range own {
		if p.key.Value == name {
			return s.eval(p.value, depth)
		}
	}
	if resource, attr, ok := strings.Cut(name, "."); ok {
		return s.attribute(resource, attr, depth)
	}
	return s.ref(name, depth)
}
