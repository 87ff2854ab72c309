package deploy

import (
	"cmp"
	"path"
	"regexp"
	"slices"
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

// variable gives what stands for the inside of ${...}: the first source that has
// a value. n is where it is written; nil is what cannot be known.
func (s *slsVars) variable(inside string, n *yaml.Node, depth int) *yaml.Node {
	if s.work--; s.work < 0 || depth > maxDepth {
		return nil
	}
	for _, part := range alternatives(inside) {
		var v *yaml.Node
		nested, isNested := whole(part)
		switch {
		case part == "":
			continue
		case part[0] == '\'' || part[0] == '"':
			return s.copyOf(&yaml.Node{Kind: yaml.ScalarNode}, strings.Trim(part, part[:1]), nil)
		case isNested:
			v = s.variable(nested, n, depth+1)
		case !isVariable(part):
			return s.copyOf(&yaml.Node{Kind: yaml.ScalarNode}, part, nil)
		default:
			address := s.fill(n, part, depth+1).s
			if strings.Contains(address, "${") {
				continue
			}
			source, rest, _ := strings.Cut(address, ":")
			var known bool
			if v, known = s.source(source, rest, depth+1); !known {
				return nil
			}
		}
		if v = s.expand(v, depth+1); !isNull(v) {
			return v
		}
	}
	return nil
}

// source looks an address up. Sources that only exist where it is deployed may
// have a value that no fallback shows; options and the environment, too, but
// their fallback is what its authors expect.
func (s *slsVars) source(source, address string, depth int) (v *yaml.Node, known bool) {
	switch {
	case source == "self":
		return s.walk(s.root, address, depth), true
	case source == "sls" && address == "stage":
		return &yaml.Node{Kind: yaml.ScalarNode, Value: s.stage()}, true
	case source == "opt" || source == "env" || source == "strToBool":
		return nil, true
	case source == "param":
		for _, stage := range []string{s.stage(), "default"} {
			for _, way := range [][]string{{"params", stage}, {"stages", stage, "params"}} {
				if v := get(s.root, append(way, address)...); v != nil {
					return v, true
				}
			}
		}
		return nil, true
	case strings.HasPrefix(source, "file("):
		root := s.include(strings.Trim(source[len("file("):], "() '\""))
		return s.walk(root, address, depth), root != nil
	}
	return nil, false
}

// walk follows a key path, filling in the variables on the way.
func (s *slsVars) walk(n *yaml.Node, keys string, depth int) *yaml.Node {
	for _, key := range strings.FieldsFunc(keys, func(r rune) bool { return r == '.' }) {
		if list := items(n); list != nil {
			i := slices.Index(numerals[:], key)
			if i < 0 || i >= len(list) {
				return nil
			}
			n = list[i]
		} else {
			n = get(n, key)
		}
		if v := scalar(n); strings.HasPrefix(v, "${") {
			n = s.expand(n, depth+1)
		}
	}
	return n
}

var numerals = [...]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}

// include parses a file of the tree that a variable names.
func (s *slsVars) include(name string) *yaml.Node {
	p, ok := within(path.Dir(s.file), name)
	if !ok {
		return nil
	}
	if n, ok := s.parsed[p]; ok {
		return n
	}
	s.parsed[p] = nil
	switch path.Ext(p) {
	case ".yml", ".yaml", ".json":
	default:
		return nil // a program
	}
	data, err := s.reading.tree.read(p)
	if err != nil {
		s.reading.problem(graph.Position{File: s.file}, "%s: %s", p, cause(err))
		return nil
	}
	root, err := s.reading.firstDocument(data)
	if err != nil {
		s.reading.problems = append(s.reading.problems, yamlProblem(p, err))
	}
	s.reading.included[p] = true
	s.mark(root, p)
	s.parsed[p] = root
	return root
}

// mark notes of which file the nodes are.
func (s *slsVars) mark(n *yaml.Node, file string) {
	if n == nil {
		return
	}
	s.files[n] = file
	for _, c := range n.Content {
		s.mark(c, file)
	}
}

// alternatives splits a variable at the commas outside of nested ones.
func alternatives(s string) []string {
	var out []string
	start, depth, quote := 0, 0, byte(0)
	for i := range len(s) {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '{' || c == '(':
			depth++
		case c == '}' || c == ')':
			depth--
		case c == ',' && depth == 0:
			out = append(out, strings.TrimSpace(s[start:i]))
			start = i + 1
		}
	}
	return append(out, strings.TrimSpace(s[start:]))
}
