package config

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// check holds a node against its schema. It gives the first thing that is wrong,
// a *knowledge.Error.
func check(n *yaml.Node, s *schema) error {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	switch s.kind {
	case fixed, free:
		return checkMapping(n, s)
	case list:
		if n.Kind != yaml.SequenceNode {
			return wrong(n, "a list is expected here")
		}
		for _, item := range n.Content {
			if err := check(item, s.items); err != nil {
				return err
			}
		}
		return nil
	case texts:
		if n.Kind == yaml.SequenceNode {
			for _, item := range n.Content {
				if item.Kind != yaml.ScalarNode && item.Kind != yaml.AliasNode {
					return wrong(item, "a text is expected here")
				}
			}
			return nil
		}
	}
	if n.Kind != yaml.ScalarNode {
		return wrong(n, "%s is expected here", map[kind]string{aText: "a text", texts: "a text or a list of texts", aBool: "true or false", number: "a number"}[s.kind])
	}
	switch {
	case s.kind == aBool && n.Tag != "!!bool":
		return wrong(n, "true or false is expected here, not %q", n.Value)
	case s.kind == number && n.Tag != "!!int":
		return wrong(n, "a number is expected here, not %q", n.Value)
	case s.words != nil && !slices.Contains(s.words, n.Value):
		return wrong(n, "%q is not one of %s%s", n.Value, strings.Join(s.words, ", "), knowledge.Nearest(n.Value, s.words))
	}
	return nil
}

func checkMapping(n *yaml.Node, s *schema) error {
	if n.Kind != yaml.MappingNode {
		return wrong(n, "keys and values are expected here")
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Value == "<<" { // a merge: what it brings in is checked where it is written
			continue
		}
		of := s.items
		if s.kind == fixed {
			if of = s.field(key.Value); of == nil {
				return wrong(key, "unknown field %q%s", key.Value, knowledge.Nearest(key.Value, s.names()))
			}
		}
		if seen[key.Value] {
			return wrong(key, "%q stands here twice", key.Value)
		}
		seen[key.Value] = true
		if err := check(value, of); err != nil {
			return err
		}
	}
	for _, name := range s.required {
		if !seen[name] && !seen["<<"] {
			return wrong(n, "%s is missing", name)
		}
	}
	return nil
}

func wrong(n *yaml.Node, format string, args ...any) error {
	return &knowledge.Error{Line: n.Line, Column: n.Column, Message: fmt.Sprintf(format, args...)}
}

var yamlLine = regexp.MustCompile(`line (\d+): (.*)`)

// syntaxError gives an error of the YAML library the form of ours.
func syntaxError(err error) error {
	m := yamlLine.FindStringSubmatch(err.Error())
	if m == nil {
		return &knowledge.Error{Line: 1, Column: 1, Message: strings.TrimPrefix(err.Error(), "yaml: ")}
	}
	line, _ := strconv.Atoi(m[1])
	return &knowledge.Error{Line: line, Column: 1, Message: m[2]}
}
