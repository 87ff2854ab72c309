package deploy

import (
	"bytes"
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A helmRelease is a chart as it is installed once: by its own values and their
// variants, as a part of another chart, or by a tool that says with which values.
type helmRelease struct {
	name, chart string // of the release, and what the chart is called there
	layers      []helmLayer
	environment string
}

// releases lists how a chart is installed. One chart for all services, with values
// for each, is installed many times; then its default values alone are no release.
func (r *reading) releases(dir string) []helmRelease {
	base, variants := r.chartValues(dir)
	meta := r.helm.charts[dir]
	own := cmp.Or(scalar(get(meta, "name")), path.Base(dir))
	var out []helmRelease
	for _, rel := range r.helm.releases[dir] {
		rel.layers = append([]helmLayer{base}, rel.layers...)
		rel.name, rel.chart = cmp.Or(rel.name, own), own
		out = append(out, rel)
	}
	for _, parent := range sortedKeys(r.helm.charts) {
		for _, alias := range r.dependencies(parent)[dir] {
			out = append(out, r.asPart(parent, alias, base, variants)...)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, v := range variants {
		out = append(out, helmRelease{own, own, []helmLayer{base, v.helmLayer}, v.environment})
	}
	return out
}

// asPart is a chart within another one, which has values for it under its name
// and values for all its parts under global.
func (r *reading) asPart(parent, alias string, base helmLayer, variants []helmVariant) []helmRelease {
	above, parents := r.chartValues(parent)
	name := cmp.Or(scalar(get(r.helm.charts[parent], "name")), path.Base(parent))
	if scalar(get(r.helm.charts[parent], "type")) == "library" {
		return nil
	}
	part := func(l helmLayer) []helmLayer {
		out := []helmLayer{{l.file, get(l.node, alias)}}
		if global := get(l.node, "global"); global != nil {
			out = append(out, helmLayer{l.file, &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{known("global").node, global}}})
		}
		return out
	}
	var out []helmRelease
	for _, v := range variants {
		out = append(out, helmRelease{name, alias, slices.Concat([]helmLayer{base}, part(above), []helmLayer{v.helmLayer}), v.environment})
	}
	for _, v := range parents {
		if v.environment != "" && (get(v.node, alias) != nil || get(v.node, "global") != nil) {
			out = append(out, helmRelease{name, alias, slices.Concat([]helmLayer{base}, part(above), part(v.helmLayer)), v.environment})
		}
	}
	return out
}

// dependencies are the charts of the tree that a chart is made of, by folder, with
// the names that it gives them.
func (r *reading) dependencies(dir string) map[string][]string {
	out := map[string][]string{}
	named := map[string]bool{}
	for _, d := range items(get(r.helm.charts[dir], "dependencies")) {
		name := scalar(get(d, "name"))
		sub := path.Join(dir, "charts", name)
		if file, ok := strings.CutPrefix(scalar(get(d, "repository")), "file://"); ok {
			if p, ok := within(dir, file); ok {
				sub = p
			}
		}
		if r.helm.charts[sub] != nil && sub != dir {
			named[sub] = true
			out[sub] = append(out[sub], cmp.Or(scalar(get(d, "alias")), name))
		}
	}
	for _, sub := range sortedKeys(r.helm.charts) {
		if path.Dir(sub) == path.Join(dir, "charts") && !named[sub] {
			out[sub] = []string{path.Base(sub)}
		}
	}
	return out
}

// templatesFor are the named templates that a chart can include besides its own:
// those of its parts and of the charts that it is a part of.
func (r *reading) templatesFor(dir string) []helmFile {
	seen := map[string]bool{}
	var out []helmFile
	var visit func(d string, depth int)
	visit = func(d string, depth int) {
		if seen[d] || depth > 8 {
			return
		}
		seen[d] = true
		out = append(out, r.helm.templates[d]...)
		for _, sub := range sortedKeys(r.dependencies(d)) {
			visit(sub, depth+1)
		}
	}
	for _, parent := range sortedKeys(r.helm.charts) {
		if r.dependencies(parent)[dir] != nil {
			out = append(out, r.helm.templates[parent]...)
		}
	}
	visit(dir, 0)
	slices.Reverse(out) // parsed later, its own win
	return out
}

// release notes that a tool installs a chart of the tree.
func (r *reading) release(chartDir string, rel helmRelease, files []string, dir string) {
	h := &r.helm
	if h.releases == nil {
		h.releases = map[string][]helmRelease{}
	}
	for _, name := range files {
		p, ok := within(dir, name)
		if !ok {
			p, ok = within(chartDir, name)
		}
		data, err := r.tree.read(p)
		if !ok || err != nil {
			if p, ok = within(chartDir, name); ok {
				data, err = r.tree.read(p)
			}
		}
		if !ok || err != nil {
			continue
		}
		if docs, _ := documents(data); len(docs) > 0 {
			rel.layers = append(rel.layers, helmLayer{p, docs[0]})
			base := strings.TrimSuffix(path.Base(p), path.Ext(p))
			rel.environment = cmp.Or(rel.environment, nameEnvironment(base), folderEnvironment(p))
		}
	}
	h.releases[chartDir] = append(h.releases[chartDir], rel)
}

// set makes values of "a.b=c" pairs.
func setValues(file string, entries []pair) helmLayer {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for _, e := range entries {
		put(n, strings.Split(strings.ReplaceAll(scalar(e.key), `\.`, "."), "."), e.value)
	}
	return helmLayer{file, n}
}

func isHelmfile(p string, data []byte) bool {
	base := path.Base(p)
	ext := strings.TrimSuffix(base, ".gotmpl")
	return (strings.HasPrefix(base, "helmfile") || path.Base(path.Dir(p)) == "helmfile.d") &&
		(path.Ext(ext) == ".yaml" || path.Ext(ext) == ".yml") && topLevel(data, "releases:")
}

var templateAction = regexp.MustCompile(`\{\{[^\n]*?\}\}`)

// readHelmfile reads the releases of a helmfile. It is a template, too: lines that
// only control it are left out, what it fills in is open.
func readHelmfile(r *reading, p string, data []byte) {
	var plain [][]byte
	for line := range bytes.Lines(data) {
		if t := bytes.TrimSpace(line); bytes.HasPrefix(t, []byte("{{")) && bytes.HasSuffix(t, []byte("}}")) {
			line = []byte("\n")
		}
		plain = append(plain, templateAction.ReplaceAll(line, []byte(openHelm)))
	}
	docs, err := documents(bytes.Join(plain, nil))
	if err != nil {
		r.problems = append(r.problems, yamlProblem(p, err))
	}
	for _, doc := range docs {
		for _, rel := range items(get(doc, "releases")) {
			dir, ok := within(path.Dir(p), scalar(get(rel, "chart")))
			if !ok || strings.Contains(dir, "${") {
				continue
			}
			out := helmRelease{name: scalar(get(rel, "name")), environment: folderEnvironment(p)}
			var files []string
			for _, v := range items(get(rel, "values")) {
				if isMap(v) {
					out.layers = append(out.layers, helmLayer{p, v})
				} else {
					files = append(files, scalar(v))
				}
			}
			var set []pair
			for _, s := range items(get(rel, "set")) {
				set = append(set, pair{get(s, "name"), get(s, "value")})
			}
			out.layers = append(out.layers, setValues(p, set))
			r.release(dir, out, files, path.Dir(p))
		}
	}
}

// argoApplication reads what Argo CD installs: a chart of the tree with values.
func (r *reading) argoApplication(o kubeObject) {
	for _, source := range append(items(get(o.node, "spec", "sources")), get(o.node, "spec", "source")) {
		helm := get(source, "helm")
		dir, ok := within(".", scalar(get(source, "path")))
		if !ok || helm == nil {
			continue
		}
		rel := helmRelease{name: cmp.Or(scalar(get(helm, "releaseName")), o.name), environment: o.environment}
		if docs, _ := documents([]byte(scalar(get(helm, "values")))); len(docs) > 0 {
			moveLines(docs[0], get(helm, "values").Line, 0)
			rel.layers = append(rel.layers, helmLayer{o.file, docs[0]})
		}
		var set []pair
		for _, s := range items(get(helm, "parameters")) {
			set = append(set, pair{get(s, "name"), get(s, "value")})
		}
		rel.layers = append(rel.layers, helmLayer{o.file, get(helm, "valuesObject")}, setValues(o.file, set))
		r.release(dir, rel, scalars(get(helm, "valueFiles")), dir)
	}
}

// skaffoldReleases reads the charts that skaffold installs.
func (r *reading) skaffoldReleases(p, environment string, n *yaml.Node) {
	for _, way := range [][]string{{"deploy", "helm", "releases"}, {"manifests", "helm", "releases"}} {
		for _, rel := range items(get(n, way...)) {
			if dir, ok := within(path.Dir(p), scalar(get(rel, "chartPath"))); ok {
				r.release(dir, helmRelease{name: scalar(get(rel, "name")), environment: environment,
					layers: []helmLayer{setValues(p, pairs(get(rel, "setValues")))}}, scalars(get(rel, "valuesFiles")), path.Dir(p))
			}
		}
	}
}
