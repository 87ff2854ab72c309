package deploy

import (
	"path"
	"slices"
	"strings"
	"text/template/parse"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// helmCharts are the files of Helm charts, by the chart's folder.
type helmCharts struct {
	templates map[string][]helmFile
	values    map[string][]helmFile
	charts    map[string]*yaml.Node    // Chart.yaml
	releases  map[string][]helmRelease // what tools say of how charts are installed
}

type helmFile struct {
	path string
	data []byte
}

// isHelm wants Chart.yaml, the values beside it and the templates under it. A
// values.yaml is taken before it is known whether there is a chart.
func isHelm(p string, _ []byte) bool {
	base := path.Base(p)
	return base == "Chart.yaml" || helmValues(base) || helmTemplateDir(p) != ""
}

func helmValues(base string) bool {
	ext := path.Ext(base)
	return (ext == ".yaml" || ext == ".yml") && hasWord(strings.TrimSuffix(base, ext), []string{"values"})
}

// helmTemplateDir is the chart of a template: the folder that holds templates/.
func helmTemplateDir(p string) string {
	before, _, ok := strings.Cut("/"+p, "/templates/")
	if !ok {
		return ""
	}
	if before == "" {
		return "."
	}
	return before[1:]
}

func readHelm(r *reading, p string, data []byte) {
	h := &r.helm
	if h.templates == nil {
		h.templates, h.values, h.charts = map[string][]helmFile{}, map[string][]helmFile{}, map[string]*yaml.Node{}
	}
	dir := path.Dir(p)
	switch chart := helmTemplateDir(p); {
	case chart != "":
		if slices.Contains(r.tree.files, path.Join(chart, "Chart.yaml")) {
			h.templates[chart] = append(h.templates[chart], helmFile{p, data})
		} else if isKubernetes(p, data) {
			readKubernetes(r, p, data) // only a folder of that name
		}
	case path.Base(p) == "Chart.yaml":
		docs, _ := documents(data)
		if len(docs) > 0 {
			h.charts[dir] = docs[0]
		}
	default:
		h.values[dir] = append(h.values[dir], helmFile{p, data})
	}
}

// finishHelm fills every chart's templates, once for each file of values beside
// values.yaml, and reads what comes out as manifests. No template is executed:
// what this reader does not know becomes an open value.
func (r *reading) finishHelm() {
	for _, dir := range sortedKeys(r.helm.templates) {
		if r.helm.charts[dir] == nil {
			continue
		}
		if scalar(get(r.helm.charts[dir], "type")) == "library" {
			continue // only what others include
		}
		shared := r.templatesFor(dir)
		for _, rel := range r.releases(dir) {
			c := newChart(dir, r.helm.charts[dir])
			c.release, c.name = rel.name, rel.chart
			for _, layer := range rel.layers {
				c.values = c.merge(c.values, layer)
			}
			c.parse(shared)
			r.kube.release = rel.name + "/" + rel.chart
			for _, f := range r.helm.templates[dir] {
				if path.Ext(f.path) != ".tpl" {
					r.helmManifests(c, f.path, rel.environment)
				}
			}
			r.kube.release = ""
		}
	}
}

// A helmLayer is one source of values, with the file that its nodes are from.
type helmLayer struct {
	file string
	node *yaml.Node
}

type helmVariant struct {
	helmLayer
	environment string
}

// chartValues reads the values of a chart: those that always hold, and the
// variants over them, the first of which adds nothing.
func (r *reading) chartValues(dir string) (base helmLayer, variants []helmVariant) {
	for _, f := range r.helm.values[dir] {
		docs, err := documents(f.data)
		if err != nil {
			r.problems = append(r.problems, yamlProblem(f.path, err))
		}
		if len(docs) == 0 {
			continue
		}
		name := strings.TrimSuffix(path.Base(f.path), path.Ext(f.path))
		if environment := withoutWords(strings.ToLower(name), []string{"values"}); environment == "" {
			base = helmLayer{f.path, docs[0]}
		} else if !hasWord(name, sampleWords) {
			variants = append(variants, helmVariant{helmLayer{f.path, docs[0]}, environment})
		}
	}
	variants = append([]helmVariant{{}}, variants...)
	return base, variants
}

// helmManifests fills one template and reads the manifests in it. Positions are
// those of the template; where its values are written is kept aside.
func (r *reading) helmManifests(c *chart, file, environment string) {
	tree := c.trees[file]
	if tree == nil {
		return
	}
	out := c.render(file, tree)
	docs, _ := documents([]byte(out.text()))
	for _, doc := range docs {
		out.relocate(doc, 0)
		if get(doc, "apiVersion") != nil {
			r.kubeDocument(file, environment, doc, 0)
		}
	}
	if r.kube.filled == nil {
		r.kube.filled = map[string][]filled{}
	}
	for line, list := range out.filled {
		key := filledKey(file, environment, r.kube.release, line)
		r.kube.filled[key] = append(r.kube.filled[key], list...)
	}
}

// filled is a value that was put into a line of a template.
type filled struct {
	value string
	pos   graph.Position
}

func filledKey(file, environment, release string, line int) string {
	return file + "\x00" + environment + "\x00" + release + "\x00" + decimal(line)
}

// fromHelm completes a variable that a template fills: where its value, or the
// parts of it, are written, and whether it is open.
func (r *reading) fromHelm(v Var, environment, release string) Var {
	list := r.kube.filled[filledKey(v.Position.File, environment, release, v.Position.Line)]
	if len(list) == 0 {
		return v
	}
	v.Symbolic = v.Symbolic || strings.Contains(v.Value, openHelm)
	for _, exact := range []bool{true, false} {
		for _, f := range list {
			if hit := f.value == v.Value || !exact && f.value != "" && strings.Contains(v.Value, f.value); hit && f.pos.Line > 0 && !slices.Contains(v.Via, f.pos) {
				v.Via = append(slices.Clone(v.Via), f.pos)
			}
		}
		if len(v.Via) > 0 {
			break
		}
	}
	return v
}

// A chart is one chart with the values of one variant.
type chart struct {
	name     string // what it is called where it is installed
	release  string
	meta     *yaml.Node
	values   *yaml.Node
	files    map[*yaml.Node]string // file of each node of values
	trees    map[string]*parse.Tree
	newlines map[*parse.Tree][]int // where the lines of each tree's file end
	work     int
}

func newChart(dir string, meta *yaml.Node) *chart {
	name := scalar(get(meta, "name"))
	if name == "" {
		name = path.Base(dir)
	}
	return &chart{name: name, meta: meta, files: map[*yaml.Node]string{}, trees: map[string]*parse.Tree{}, newlines: map[*parse.Tree][]int{}, work: 100_000}
}

// merge lays values over others, as Helm does: maps are merged, all else replaced.
func (c *chart) merge(under *yaml.Node, over helmLayer) *yaml.Node {
	c.own(over.node, over.file, 0)
	return c.mergeNodes(under, over.node, 0)
}

func (c *chart) own(n *yaml.Node, file string, depth int) {
	if n = follow(n); n == nil || depth > maxDepth || c.files[n] != "" {
		return
	}
	c.files[n] = file
	for _, child := range n.Content {
		c.own(child, file, depth+1)
	}
}

func (c *chart) mergeNodes(under, over *yaml.Node, depth int) *yaml.Node {
	switch {
	case over == nil || depth > maxDepth:
		return under
	case !isMap(under) || !isMap(over):
		return over
	}
	out := &yaml.Node{Kind: yaml.MappingNode, Line: under.Line}
	for _, p := range pairs(under) {
		v := p.value
		if o := get(over, p.key.Value); o != nil {
			v = c.mergeNodes(v, o, depth+1)
		}
		out.Content = append(out.Content, p.key, v)
	}
	for _, p := range pairs(over) {
		if get(under, p.key.Value) == nil {
			out.Content = append(out.Content, p.key, p.value)
		}
	}
	return out
}

// parse reads the templates without knowing their functions. One that does not
// parse is left out.
func (c *chart) parse(files []helmFile) {
	for _, f := range files {
		t := parse.New(f.path)
		t.Mode = parse.SkipFuncCheck
		set := map[string]*parse.Tree{}
		if _, err := t.Parse(string(f.data), "", "", set); err != nil {
			continue
		}
		set[f.path] = t
		var ends []int
		for i, b := range f.data {
			if b == '\n' {
				ends = append(ends, i)
			}
		}
		for name, tree := range set {
			c.trees[name], c.newlines[tree] = tree, ends
		}
	}
}
