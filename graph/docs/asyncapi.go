package docs

import (
	"bytes"
	"cmp"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// asyncAPI reads the channels and messages of an AsyncAPI file of version 2 or 3.
func asyncAPI(p string, data []byte) []graph.Doc {
	if !bytes.Contains(data, []byte("asyncapi")) || IsWritten(data) {
		return nil
	}
	var doc yaml.Node
	if yaml.Unmarshal(data, &doc) != nil || len(doc.Content) == 0 {
		return nil
	}
	top := doc.Content[0]
	version := text(top, "asyncapi")
	if !strings.HasPrefix(version, "2.") && !strings.HasPrefix(version, "3.") {
		return nil
	}
	r := &apiFile{path: p, components: field(field(top, "components"), "messages"), seen: map[string]bool{}}
	web := isWeb(field(top, "servers"))
	each(field(top, "channels"), func(key, c *yaml.Node) {
		name := key.Value
		if version[0] == '3' {
			name = cmp.Or(text(c, "address"), name)
		}
		summary := cmp.Or(text(c, "summary"), text(c, "description"))
		for _, op := range []string{"publish", "subscribe"} {
			o := field(c, op)
			summary = cmp.Or(summary, text(o, "summary"), text(o, "description"))
			r.message("", field(o, "message"))
		}
		each(field(c, "messages"), func(name, m *yaml.Node) { r.message(name.Value, m) })
		if !web {
			r.add(graph.Doc{Name: name, Summary: sentence(summary), Position: at(p, key)})
		}
	})
	each(r.components, func(name, m *yaml.Node) { r.message(name.Value, m) })
	return r.docs
}

// isWeb reports whether all servers are reached without a broker: what is called
// channels there are paths that clients connect to.
func isWeb(servers *yaml.Node) bool {
	web, others := false, false
	each(servers, func(_, s *yaml.Node) {
		switch strings.ToLower(text(s, "protocol")) {
		case "http", "https", "ws", "wss", "coap", "coaps", "sse":
			web = true
		default:
			others = true
		}
	})
	return web && !others
}

// An apiFile is an AsyncAPI file on its way to docs.
type apiFile struct {
	path       string
	components *yaml.Node
	seen       map[string]bool
	docs       []graph.Doc
}

func (r *apiFile) add(d graph.Doc) {
	d.Kind = graph.DocAsyncAPI
	r.docs = append(r.docs, d)
}

// message adds a message, several in oneOf, or those that are referred to.
func (r *apiFile) message(key string, m *yaml.Node) {
	if m == nil {
		return
	}
	if ref := text(m, "$ref"); ref != "" {
		name := ref[strings.LastIndexByte(ref, '/')+1:]
		if strings.HasPrefix(ref, "#/components/messages/") {
			m = field(r.components, name)
			key = name
		}
		if m == nil || text(m, "$ref") != "" {
			return
		}
	}
	if one := field(m, "oneOf"); one != nil {
		for _, x := range one.Content {
			r.message("", x)
		}
		return
	}
	name := cmp.Or(text(m, "name"), key, text(m, "title"))
	if name == "" || r.seen[name] {
		return
	}
	r.seen[name] = true
	r.add(graph.Doc{Name: name, Message: true, Summary: sentence(cmp.Or(text(m, "summary"), text(m, "description"))), Position: at(r.path, m)})
}

func at(p string, n *yaml.Node) graph.Position {
	return graph.Position{File: p, Line: n.Line, Column: n.Column}
}

// field is what a mapping holds under a key, nil when it has none.
func field(n *yaml.Node, key string) *yaml.Node {
	var out *yaml.Node
	each(n, func(k, v *yaml.Node) {
		if k.Value == key {
			out = v
		}
	})
	return out
}

// each goes over the pairs of a mapping.
func each(n *yaml.Node, do func(key, value *yaml.Node)) {
	if n != nil && n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if n == nil || n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		do(n.Content[i], n.Content[i+1])
	}
}

// text is the scalar under a key.
func text(n *yaml.Node, key string) string {
	if v := field(n, key); v != nil && v.Kind == yaml.ScalarNode {
		return v.Value
	}
	return ""
}
