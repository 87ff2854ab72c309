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
	errs []error // each a *knowledge.Error
}

type visit struct {
	n *yaml.Node
	s *schema
}

func (c *checker) wrong(n *yaml.Node, format string, args ...any) {
	c.errs = append(c.errs, wrong(n, format, args...))
}

// check notes what is wrong with a node.
func (c *checker) check(n *yaml.Node, s *schema) {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if c.seen[visit{n, s}] {
		return
	}
	c.seen[visit{n, s}] = true
	switch {
	case s.kind == fixed || s.kind == free:
		c.mapping(n, s)
	case s.kind == list && n.Kind != yaml.SequenceNode:
		c.wrong(n, "a list is expected here")
	case s.kind == list:
		c.each(n, s.items)
	case s.kind == texts && n.Kind == yaml.SequenceNode && len(n.Content) == 0:
		c.wrong(n, "the list is empty: leave the field out")
	case s.kind == texts && n.Kind == yaml.SequenceNode:
		one := text
		if s.words != nil {
			one = &schema{kind: aText, words: s.words}
		}
		c.each(n, one)
	case n.Kind != yaml.ScalarNode || n.Tag == "!!null":
		c.wrong(n, "%s is expected here", expected[s.kind])
	case s.kind == aBool && n.Tag != "!!bool":
		c.wrong(n, "true or false is expected here, not %q", n.Value)
	case s.kind == number && (n.Tag != "!!int" || strings.HasPrefix(n.Value, "-")):
		c.wrong(n, "a number from 0 on is expected here, not %q", n.Value)
	case s.words != nil && !slices.Contains(s.words, n.Value):
		c.wrong(n, "%q is not one of %s%s", n.Value, strings.Join(s.words, ", "), knowledge.Nearest(n.Value, s.words))
	}
}

func (c *checker) each(list *yaml.Node, s *schema) {
	for _, item := range list.Content {
		c.check(item, s)
	}
}

var (
	text     = &schema{kind: aText}
	expected = map[kind]string{aText: "a text", texts: "a text or a list of texts", aBool: "true or false", number: "a number"}
)

func (c *checker) mapping(n *yaml.Node, s *schema) {
	if n.Kind != yaml.MappingNode {
		c.wrong(n, "keys and values are expected here")
		return
	}
	has := map[string]*yaml.Node{}
	before := len(c.errs)
	c.fields(n, s, has, map[*yaml.Node]bool{n: true})
	for _, name := range s.required {
		switch at := has[name]; {
		case at == nil && len(c.errs) == before: // else it is most likely what is misspelt
			c.wrong(n, "%s is missing", name)
		case at != nil && at.Kind == yaml.ScalarNode && at.Value == "" && at.Tag != "!!null":
			c.wrong(at, "%s is empty", name)
		}
	}
}

// fields checks the fields of a mapping and of those that are merged into it, and
// notes their values in has.
func (c *checker) fields(n *yaml.Node, s *schema, has map[string]*yaml.Node, merged map[*yaml.Node]bool) {
	own := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Tag == "!!merge" {
			c.merge(value, s, has, merged)
			continue
		}
		if key.Kind != yaml.ScalarNode {
			c.wrong(key, "a text is expected as a key")
			continue
		}
		of := s.items
		if s.kind == fixed {
			of = s.field(key.Value)
		}
		switch {
		case of == nil:
			c.wrong(key, "unknown field %q%s", key.Value, knowledge.Nearest(key.Value, s.names()))
			continue
		case own[key.Value]:
			c.wrong(key, "%q stands here twice", key.Value)
			continue
		}
		own[key.Value], has[key.Value] = true, value
		c.check(value, of)
	}
}

// merge checks what << brings in.
func (c *checker) merge(n *yaml.Node, s *schema, has map[string]*yaml.Node, merged map[*yaml.Node]bool) {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if merged[n] {
		return
	}
	merged[n] = true
	switch n.Kind {
	case yaml.SequenceNode:
		for _, item := range n.Content {
			c.merge(item, s, has, merged)
		}
	case yaml.MappingNode:
		c.fields(n, s, has, merged)
	default:
		c.wrong(n, "keys and values are expected here")
	}
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
