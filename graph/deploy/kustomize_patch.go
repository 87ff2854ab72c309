package deploy

import (
	"cmp"
	"path"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A kustomizePatch is one patch: a document, or a list of operations, with the
// file and the line that it begins after.
type kustomizePatch struct {
	target *yaml.Node // may be nil: the document says what it changes
	file   string
	before int
	text   string
	inline bool
}

// kustomizePatches applies what is not read anyway: a patch in a file of its own
// with the shape of a manifest is one, and holds over what it changes.
func (r *reading) kustomizePatches(o kubeObject) {
	var list []kustomizePatch
	add := func(entry, target, n *yaml.Node, file string) {
		if p, ok := within(path.Dir(o.file), file); ok && file != "" && !strings.Contains(file, "\n") {
			if data, err := r.tree.read(p); err == nil {
				list = append(list, kustomizePatch{target, p, 0, string(data), false})
			} else {
				r.problem(at(o.file, entry), "%s: %s", p, cause(err))
			}
			return
		}
		if s := scalar(n); strings.Contains(s, "\n") {
			list = append(list, kustomizePatch{target, o.file, n.Line, s, true})
		}
	}
	for _, key := range []string{"patches", "patchesJson6902"} {
		for _, p := range items(get(o.node, key)) {
			add(p, get(p, "target"), get(p, "patch"), scalar(get(p, "path")))
		}
	}
	for _, p := range items(get(o.node, "patchesStrategicMerge")) {
		add(p, nil, p, scalar(p))
	}
	for _, p := range list {
		docs, err := documents([]byte(p.text))
		if err != nil && p.inline {
			problem := yamlProblem(p.file, err)
			problem.Position.Line += p.before
			r.problems = append(r.problems, problem)
		}
		for _, doc := range docs {
			moveLines(doc, p.before, 0)
			switch {
			case doc.Kind == yaml.SequenceNode:
				r.jsonPatch(o, p, doc)
			case p.inline && isMap(doc):
				r.strategicPatch(o, p, doc)
			}
		}
	}
}

func moveLines(n *yaml.Node, by, depth int) {
	if n == nil || depth > 4*maxDepth || n.Kind == yaml.AliasNode {
		return
	}
	n.Line += by
	for _, c := range n.Content {
		moveLines(c, by, depth+1)
	}
}

// strategicPatch reads an inline document as the manifest that it is a part of.
func (r *reading) strategicPatch(o kubeObject, p kustomizePatch, doc *yaml.Node) {
	if name, own := scalar(get(p.target, "name")), get(doc, "metadata", "name"); name != "" && own != nil {
		own.Value = name
	} else if name != "" {
		put(doc, []string{"metadata", "name"}, &yaml.Node{Kind: yaml.ScalarNode, Value: name, Line: p.before})
	}
	if podSpec(doc) != nil || scalar(get(doc, "kind")) == "ConfigMap" || scalar(get(doc, "kind")) == "Secret" {
		r.kubeDocument(p.file, o.environment, doc, 0)
	}
}

// jsonPatch applies the operations of RFC 6902 to copies of the manifests that
// the target means.
func (r *reading) jsonPatch(o kubeObject, p kustomizePatch, ops *yaml.Node) {
	kind, name := scalar(get(p.target, "kind")), scalar(get(p.target, "name"))
	files := r.kustomized(path.Dir(o.file), map[string]bool{})
	means := func(file, k, n string) bool {
		return files[file] && (kind == "" || kind == k) && (name == "" || name == n || name == ".*")
	}
	if kind == "ConfigMap" || kind == "Secret" {
		m := configMap{secret: kind == "Secret", dir: path.Dir(o.file), environment: o.environment, name: name}
		for _, op := range items(ops) {
			if key, ok := strings.CutPrefix(scalar(get(op, "path")), "/data/"); ok && get(op, "value") != nil && !m.secret {
				m.vars = append(m.vars, Var{Name: unescapePointer(key), Value: scalar(get(op, "value")), Position: at(p.file, get(op, "value"))})
			}
		}
		r.kube.configMaps = append(r.kube.configMaps, m)
		return
	}
	for _, w := range r.kube.workloads {
		if !means(w.file, w.kind, w.name) || w.environment == o.environment && o.environment != "" {
			continue
		}
		work := maxPairs
		c := cloneNode(w.node, 0, &work)
		for _, op := range items(ops) {
			r.jsonOperation(c, w.file, p.file, op)
		}
		w.node, w.environment = c, cmp.Or(o.environment, w.environment)
		r.kube.workloads = append(r.kube.workloads, w)
	}
}

func unescapePointer(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "~1", "/"), "~0", "~")
}

// cloneNode copies a manifest, aliases replaced. Depth and size are bounded.
func cloneNode(n *yaml.Node, depth int, work *int) *yaml.Node {
	if *work--; *work < 0 {
		n = nil
	}
	if n = follow(n); n == nil || depth > maxDepth {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}
	}
	c := *n
	c.Anchor, c.Content = "", nil
	if n.Kind == yaml.MappingNode {
		for _, p := range pairs(n) {
			c.Content = append(c.Content, p.key, cloneNode(p.value, depth+1, work))
		}
		return &c
	}
	for _, e := range n.Content {
		c.Content = append(c.Content, cloneNode(e, depth+1, work))
	}
	return &c
}

// jsonOperation does one add, replace or remove. What does not fit is left.
func (r *reading) jsonOperation(n *yaml.Node, file, from string, op *yaml.Node) {
	steps := strings.Split(strings.TrimPrefix(scalar(get(op, "path")), "/"), "/")
	value := get(op, "value")
	verb := scalar(get(op, "op"))
	if value != nil && from != file {
		r.originate(value, from, 0)
	}
	for i, step := range steps {
		step = unescapePointer(step)
		last := i == len(steps)-1
		at := -1
		switch n.Kind {
		case yaml.MappingNode:
			for k := 0; k+1 < len(n.Content); k += 2 {
				if n.Content[k].Value == step {
					at = k + 1
				}
			}
		case yaml.SequenceNode:
			if k, err := strconv.Atoi(step); err == nil && k >= 0 && k < len(n.Content) {
				at = k
			}
		}
		switch {
		case !last && at < 0:
			return
		case !last:
			n = n.Content[at]
		case verb == "remove" && at >= 0:
			from := at
			if n.Kind == yaml.MappingNode {
				from--
			}
			n.Content = append(n.Content[:from:from], n.Content[at+1:]...)
		case value == nil:
		case n.Kind == yaml.SequenceNode && verb == "add": // before the element, or at the end for "-"
			if at < 0 {
				at = len(n.Content)
			}
			n.Content = append(n.Content[:at:at], append([]*yaml.Node{value}, n.Content[at:]...)...)
		case at >= 0:
			n.Content[at] = value
		case n.Kind == yaml.MappingNode:
			n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: step, Line: value.Line}, value)
		}
	}
}

// originate notes the file of nodes that are put into a manifest of another one.
func (r *reading) originate(n *yaml.Node, file string, depth int) {
	if n == nil || depth > maxDepth || n.Kind == yaml.AliasNode {
		return
	}
	if r.kube.origin == nil {
		r.kube.origin = map[*yaml.Node]string{}
	}
	r.kube.origin[n] = file
	for _, c := range n.Content {
		r.originate(c, file, depth+1)
	}
}
