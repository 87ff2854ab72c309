package deploy

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// maxDepth bounds how deep aliases and merge keys are followed: an alias may
// stand inside its own anchor.
const maxDepth = 24

// maxPairs bounds one mapping after its merge keys, which can multiply.
const maxPairs = 10_000

// documents parses all documents of a YAML file. When one is broken the error
// says so, and what stands around it is still returned.
func documents(data []byte) ([]*yaml.Node, error) {
	docs, err := decode(data)
	if err == nil {
		return docs, nil
	}
	docs = nil
	lines := bytes.SplitAfter(data, []byte("\n"))
	start := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && !bytes.HasPrefix(lines[i], []byte("---")) {
			continue
		}
		docs = append(docs, salvage(lines[start:i], start)...)
		start = i
	}
	return docs, err
}

// salvage parses one document, and when it is broken as much of its beginning as
// parses: the services above a wrong indentation are still services. before is
// how many lines stand before it in the file.
func salvage(lines [][]byte, before int) []*yaml.Node {
	const attempts = 60
	end := len(lines)
	for range attempts {
		if end == 0 {
			break
		}
		padded := append(bytes.Repeat([]byte("\n"), before), bytes.Join(lines[:end], nil)...)
		docs, err := decode(padded)
		if err == nil {
			return docs
		}
		// The parser notices an error at or after the line that causes it.
		if at := yamlProblem("", err).Position.Line - before; at > 0 && at < end {
			end = at
		}
		end--
	}
	return nil
}

func decode(data []byte) (docs []*yaml.Node, err error) {
	defer func() {
		// The parser is known to panic on some malformed input.
		if r := recover(); r != nil {
			err = errors.New("not valid yaml")
		}
	}()
	dec := yaml.NewDecoder(bytes.NewReader(data))
	for {
		var doc yaml.Node
		switch err := dec.Decode(&doc); {
		case errors.Is(err, io.EOF):
			return docs, nil
		case err != nil:
			return docs, err
		}
		if doc.Kind == yaml.DocumentNode && len(doc.Content) == 1 {
			docs = append(docs, doc.Content[0])
		}
	}
}

var yamlLine = regexp.MustCompile(`line (\d+)`)

// yamlProblem turns the parser's error into a Problem at its line.
func yamlProblem(file string, err error) Problem {
	msg, line := strings.TrimPrefix(err.Error(), "yaml: "), 1
	if m := yamlLine.FindStringSubmatch(msg); m != nil {
		line, _ = strconv.Atoi(m[1])
		if _, after, ok := strings.Cut(msg, m[0]+": "); ok {
			msg = after
		}
	}
	return Problem{graph.Position{File: file, Line: line}, "not valid yaml: " + oneLine(msg)}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func at(file string, n *yaml.Node) graph.Position {
	if n == nil {
		return graph.Position{File: file, Line: 1}
	}
	return graph.Position{File: file, Line: n.Line, Column: n.Column}
}

// follow replaces an alias by what it stands for.
func follow(n *yaml.Node) *yaml.Node {
	for range maxDepth {
		if n == nil || n.Kind != yaml.AliasNode {
			return n
		}
		n = n.Alias
	}
	return nil
}

type pair struct{ key, value *yaml.Node }

// pairs lists the entries of a mapping, its own before those of merge keys; of
// several entries with one key the first holds.
func pairs(n *yaml.Node) []pair {
	var out []pair
	seen := map[string]bool{}
	merged := map[*yaml.Node]bool{}
	var add func(n *yaml.Node, depth int)
	add = func(n *yaml.Node, depth int) {
		n = follow(n)
		if n == nil || depth > maxDepth || merged[n] {
			return
		}
		merged[n] = true
		if n.Kind == yaml.SequenceNode && depth > 0 {
			for _, c := range n.Content {
				add(c, depth+1)
			}
			return
		}
		if n.Kind != yaml.MappingNode {
			return
		}
		var merges []*yaml.Node
		for i := 0; i+1 < len(n.Content) && len(out) < maxPairs; i += 2 {
			k, v := n.Content[i], n.Content[i+1]
			if k.Value == "<<" && k.Kind == yaml.ScalarNode {
				merges = append(merges, v)
			} else if !seen[k.Value] {
				seen[k.Value] = true
				out = append(out, pair{k, follow(v)})
			}
		}
		for _, m := range merges {
			add(m, depth+1)
		}
	}
	add(n, 0)
	return out
}

// get walks down mappings by key; nil if the way ends.
func get(n *yaml.Node, keys ...string) *yaml.Node {
	n = follow(n)
	for _, key := range keys {
		var next *yaml.Node
		for _, p := range pairs(n) {
			if p.key.Value == key {
				next = p.value
				break
			}
		}
		if n = next; n == nil {
			return nil
		}
	}
	return n
}

// items lists the elements of a sequence.
func items(n *yaml.Node) []*yaml.Node {
	n = follow(n)
	if n == nil || n.Kind != yaml.SequenceNode {
		return nil
	}
	out := make([]*yaml.Node, 0, len(n.Content))
	for _, c := range n.Content {
		if c = follow(c); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// scalar is the text of a scalar as it was written; "" for null and non-scalars.
func scalar(n *yaml.Node) string {
	n = follow(n)
	if n == nil || n.Kind != yaml.ScalarNode || isNull(n) {
		return ""
	}
	return n.Value
}

func isMap(n *yaml.Node) bool { n = follow(n); return n != nil && n.Kind == yaml.MappingNode }

func isNull(n *yaml.Node) bool {
	n = follow(n)
	return n == nil || n.Kind == yaml.ScalarNode && n.Tag == "!!null" || n.Tag == "!reset"
}

// words is a list of strings, or a command line in one string.
func words(n *yaml.Node) []string {
	if s := scalar(n); s != "" {
		return shellWords(s)
	}
	var out []string
	for _, c := range items(n) {
		out = append(out, scalar(c))
	}
	return out
}
