package deploy

import (
	"cmp"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// slsVars fills the variables of a serverless.yml, ${self:custom.topic}. What
// only the one who deploys knows stays open.
type slsVars struct {
	origin
	reading *reading
	root    *yaml.Node
	parsed  map[string]*yaml.Node // included files
	work    int
}

func newSlsVars(r *reading, f stackFile) *slsVars {
	return &slsVars{origin: origin{f.path, map[*yaml.Node]string{}, map[*yaml.Node][]graph.Position{}}, reading: r, root: f.root,
		parsed: map[string]*yaml.Node{}, work: stackWork}
}

// stage is the stage that is deployed where nobody chooses one.
func (s *slsVars) stage() string {
	return cmp.Or(scalar(s.expand(get(s.root, "provider", "stage"), 0)), "dev")
}

// expand copies a node with its variables filled in.
func (s *slsVars) expand(n *yaml.Node, depth int) *yaml.Node {
	n = follow(n)
	if s.work--; n == nil || s.work < 0 || depth > maxDepth {
		return n
	}
	switch n.Kind {
	case yaml.ScalarNode:
		if !strings.Contains(n.Value, "${") {
			return n
		}
		if inside, ok := whole(n.Value); ok && isVariable(inside) && !custom(n.Tag) {
			v := s.variable(inside, n, depth+1)
			switch {
			case v == nil:
				return s.copyOf(n, symbol(inside).s, nil)
			case v.Kind == yaml.ScalarNode:
				return s.copyOf(n, v.Value, s.written(v))
			}
			return v
		}
		t := s.fill(n, n.Value, depth+1)
		return s.copyOf(n, t.s, t.via)
	case yaml.SequenceNode, yaml.MappingNode:
		out := *n
		s.place(n, &out)
		out.Content = make([]*yaml.Node, 0, len(n.Content))
		for i, c := range n.Content {
			if n.Kind == yaml.SequenceNode || i%2 == 1 {
				if c = s.expand(c, depth+1); c == nil {
					c = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}
				}
			}
			out.Content = append(out.Content, c)
		}
		return &out
	}
	return n
}

// whole takes the inside of a text that is one variable and nothing else.
func whole(s string) (string, bool) {
	if !strings.HasPrefix(s, "${") || !strings.HasSuffix(s, "}") || closing(s, 1) != len(s) {
		return "", false
	}
	return s[2 : len(s)-1], true
}

// written says where a value comes from; a fallback stands where it is used.
func (s *slsVars) written(v *yaml.Node) []graph.Position {
	if v.Line == 0 {
		return s.via[v]
	}
	return append([]graph.Position{s.at(v)}, s.via[v]...)
}

func custom(tag string) bool { return strings.HasPrefix(tag, "!") && !strings.HasPrefix(tag, "!!") }

// copyOf is a scalar with another text, from where that is written.
func (s *slsVars) copyOf(n *yaml.Node, value string, via []graph.Position) *yaml.Node {
	out := *n
	out.Value = value
	s.place(n, &out)
	if len(via) > 0 {
		s.via[&out] = via
	}
	return &out
}

func (s *slsVars) place(from, to *yaml.Node) {
	if f, ok := s.files[from]; ok {
		s.files[to] = f
	}
}

var slsSource = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*(\([^)]*\))?:`)

// isVariable tells ${self:x} from ${Name}, which is one of CloudFormation's.
func isVariable(inside string) bool {
	return (slsSource.MatchString(inside) || strings.HasPrefix(inside, "file(")) && !strings.HasPrefix(inside, "AWS::")
}

// fill replaces the variables within a text.
func (s *slsVars) fill(n *yaml.Node, value string, depth int) text {
	var out text
	for s.work -= len(value) / 64; s.work >= 0; {
		before, after, ok := strings.Cut(value, "${")
		out.s += before
		if !ok || len(out.s) > maxValue {
			break
		}
		end := closing("{"+after, 0) - 1
		inside := strings.TrimSuffix(after[:end], "}")
		value = after[end:]
		if !isVariable(inside) {
			out.s += "${" + inside + "}"
			continue
		}
		v := s.variable(inside, n, depth+1)
		if v == nil || v.Kind != yaml.ScalarNode {
			out.s += symbol(inside).s
			continue
		}
		out.s += v.Value
		out.via = append(out.via, s.written(v)...)
	}
	return bounded(out)
}
