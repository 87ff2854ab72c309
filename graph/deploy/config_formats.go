package deploy

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
	"go.yaml.in/yaml/v3"
)

func yamlConfig(data []byte) (*yaml.Node, error) {
	docs, err := documents(data)
	if len(docs) == 0 {
		return nil, err
	}
	return docs[0], nil
}

// jsonConfig reads JSON as the YAML that it nearly is: only tabs must go, and
// within JSON strings there are none.
func jsonConfig(data []byte) (*yaml.Node, error) {
	return yamlConfig(bytes.ReplaceAll(data, []byte("\t"), []byte(" ")))
}

// propertiesConfig reads "a.b=c" lines, and the sections of ini files.
func propertiesConfig(data []byte) (*yaml.Node, error) {
	root := &yaml.Node{Kind: yaml.MappingNode, Line: 1}
	var section []string
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.ContainsRune("#;!", rune(line[0])) {
			continue
		}
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.Split(strings.TrimSuffix(name, "]"), ".")
			continue
		}
		if eq := strings.IndexAny(line, "=:"); eq > 0 {
			keys := append(append([]string(nil), section...), strings.Split(strings.TrimSpace(line[:eq]), ".")...)
			put(root, keys, &yaml.Node{Kind: yaml.ScalarNode, Value: strings.Trim(strings.TrimSpace(line[eq+1:]), `"'`), Line: i + 1})
		}
	}
	return root, nil
}

// put sets a key path of a mapping, making the mappings on the way.
func put(n *yaml.Node, keys []string, value *yaml.Node) {
	for i, key := range keys {
		if n.Kind == yaml.SequenceNode && len(n.Content) > 0 { // [[array of tables]]
			n = n.Content[len(n.Content)-1]
		}
		next := get(n, key)
		if i == len(keys)-1 {
			if next == nil {
				n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key, Line: value.Line}, value)
			} else if next.Kind == yaml.SequenceNode && value.Kind == yaml.SequenceNode {
				next.Content = append(next.Content, value.Content...)
			}
			return
		}
		if next == nil {
			next = &yaml.Node{Kind: yaml.MappingNode, Line: value.Line}
			n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key, Line: value.Line}, next)
		} else if next.Kind == yaml.ScalarNode {
			return
		}
		n = next
	}
}

// tomlConfig reads TOML; what was read before an error is kept.
func tomlConfig(data []byte) (*yaml.Node, error) {
	root := &yaml.Node{Kind: yaml.MappingNode, Line: 1}
	var p unstable.Parser
	p.Reset(data)
	var table []string
	for p.NextExpression() {
		e := p.Expression()
		keys, line := tomlKeys(&p, e)
		switch e.Kind {
		case unstable.Table:
			table = keys
		case unstable.ArrayTable:
			table = keys
			element := &yaml.Node{Kind: yaml.MappingNode, Line: line}
			put(root, keys, &yaml.Node{Kind: yaml.SequenceNode, Line: line, Content: []*yaml.Node{element}})
		case unstable.KeyValue:
			put(root, append(append([]string(nil), table...), keys...), tomlValue(&p, e.Value(), line))
		}
	}
	return root, p.Error()
}

func tomlKeys(p *unstable.Parser, e *unstable.Node) (keys []string, line int) {
	for it := e.Key(); it.Next(); {
		n := it.Node()
		if line == 0 {
			line = p.Shape(n.Raw).Start.Line
		}
		keys = append(keys, string(n.Data))
	}
	return keys, line
}

func tomlValue(p *unstable.Parser, v *unstable.Node, line int) *yaml.Node {
	switch v.Kind {
	case unstable.Array:
		out := &yaml.Node{Kind: yaml.SequenceNode, Line: line}
		for it := v.Children(); it.Next(); {
			out.Content = append(out.Content, tomlValue(p, it.Node(), line))
		}
		return out
	case unstable.InlineTable:
		out := &yaml.Node{Kind: yaml.MappingNode, Line: line}
		for it := v.Children(); it.Next(); {
			kv := it.Node()
			keys, at := tomlKeys(p, kv)
			put(out, keys, tomlValue(p, kv.Value(), at))
		}
		return out
	case unstable.Bool:
		return &yaml.Node{Kind: yaml.ScalarNode, Value: strconv.FormatBool(string(v.Data) == "true"), Line: line}
	default:
		return &yaml.Node{Kind: yaml.ScalarNode, Value: string(v.Data), Line: line}
	}
}
