package deploy

import (
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

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
			if v, known = s.source(source, rest, n, depth+1); !known {
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
func (s *slsVars) source(source, address string, n *yaml.Node, depth int) (v *yaml.Node, known bool) {
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
		root := s.include(strings.Trim(source[len("file("):], "() '\""), n)
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

// include parses a file of the tree that a variable in from names.
func (s *slsVars) include(name string, from *yaml.Node) *yaml.Node {
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
		s.reading.problem(s.at(from), "%s: %s", p, cause(err))
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
