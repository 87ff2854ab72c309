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

// A checker holds a file against its schema. What an anchor names is looked at once
// for each place that it may stand at, however often it is used.
type checker struct {
	seen map[visit]bool
}

type visit struct {
	n *yaml.Node
	s *schema
}

// check gives the first thing that is wrong with a node, a *knowledge.Error.
func (c *checker) check(n *yaml.Node, s *schema) error {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if c.seen[visit{n, s}] {
		return nil
	}
	c.seen[visit{n, s}] = true
	switch s.kind {
	case fixed, free:
		return c.mapping(n, s)
	case list:
		if n.Kind != yaml.SequenceNode {
			return wrong(n, "a list is expected here")
		}
		for _, item := range n.Content {
			if err := c.check(item, s.items); err != nil {
				return err
			}
		}
		return nil
	case texts:
		if n.Kind == yaml.SequenceNode {
			if len(n.Content) == 0 {
				return wrong(n, "the list is empty: leave the field out")
			}
			each := text
			if s.words != nil {
				each = &schema{kind: aText, words: s.words}
			}
			for _, item := range n.Content {
				if err := c.check(item, each); err != nil {
					return err
				}
			}
			return nil
		}
	}
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return wrong(n, "%s is expected here", expected[s.kind])
	}
	switch {
	case s.kind == aBool && n.Tag != "!!bool":
		return wrong(n, "true or false is expected here, not %q", n.Value)
	case s.kind == number && (n.Tag != "!!int" || strings.HasPrefix(n.Value, "-")):
		return wrong(n, "a number from 0 on is expected here, not %q", n.Value)
	case s.words != nil && !slices.Contains(s.words, n.Value):
		return wrong(n, "%q is not one of %s%s", n.Value, strings.Join(s.words, ", "), knowledge.Nearest(n.Value, s.words))
	}
	return nil
}

var (
	text     = &schema{kind: aText}
	expected = map[kind]string{aText: "a text", texts: "a text or a list of texts", aBool: "true or false", number: "a number"}
)

func (c *checker) mapping(n *yaml.Node, s *schema) error {
	if n.Kind != yaml.MappingNode {
		return wrong(n, "keys and values are expected here")
	}
	has := map[string]*yaml.Node{}
	if err := c.fields(n, s, has, map[*yaml.Node]bool{n: true}); err != nil {
		return err
	}
	for _, name := range s.required {
		switch at := has[name]; {
		case at == nil:
			return wrong(n, "%s is missing", name)
		case at.Kind == yaml.ScalarNode && at.Value == "":
			return wrong(at, "%s is empty", name)
		}
	}
	return nil
}

// fields checks the fields of a mapping and of those that are merged into it, and
// notes their values in has.
func (c *checker) fields(n *yaml.Node, s *schema, has map[string]*yaml.Node, merged map[*yaml.Node]bool) error {
	own := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Tag == "!!merge" {
			if err := c.merge(value, s, has, merged); err != nil {
				return err
			}
			continue
		}
		if key.Kind != yaml.ScalarNode {
			return wrong(key, "a text is expected as a key")
		}
		of := s.items
		if s.kind == fixed {
			if of = s.field(key.Value); of == nil {
				return wrong(key, "unknown field %q%s", key.Value, knowledge.Nearest(key.Value, s.names()))
			}
		}
		if own[key.Value] {
			return wrong(key, "%q stands here twice", key.Value)
		}
		own[key.Value], has[key.Value] = true, value
		if err := c.check(value, of); err != nil {
			return err
		}
	}
	return nil
}

// merge checks what << brings in.
func (c *checker) merge(n *yaml.Node, s *schema, has map[string]*yaml.Node, merged map[*yaml.Node]bool) error {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if merged[n] {
		return nil
	}
	merged[n] = true
	switch n.Kind {
	case yaml.SequenceNode:
		for _, item := range n.Content {
			if err := c.merge(item, s, has, merged); err != nil {
				return err
			}
		}
		return nil
	case yaml.MappingNode:
		return c.fields(n, s, has, merged)
	}
	return wrong(n, "keys and values are expected here")
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
