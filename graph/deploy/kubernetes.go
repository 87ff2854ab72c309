package deploy

import (
	"bytes"
	"cmp"
	"path"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// kubeName says by folder and name that a file is meant to be a manifest, so
// that failing to read it is worth a Problem.
func kubeName(p string) bool {
	for _, w := range strings.Split(strings.ToLower(path.Dir(p)), "/") {
		for _, part := range splitWords(w) {
			switch part {
			case "k8s", "kubernetes", "kube", "manifests", "kustomize", "overlays":
				return true
			}
		}
	}
	return false
}

func isKubernetes(p string, data []byte) bool {
	if ext := path.Ext(p); ext != ".yaml" && ext != ".yml" {
		return false
	}
	base := path.Base(p)
	if base == "kustomization.yaml" || base == "kustomization.yml" {
		return true
	}
	return topLevel(data, "apiVersion:") && topLevel(data, "kind:")
}

// A kubeObject is what every manifest has.
type kubeObject struct {
	file        string
	environment string
	kind        string
	name        string
	namespace   string
	node        *yaml.Node
}

// kubeObjects are the manifests of the tree by what they are used for.
type kubeObjects struct {
	workloads  []kubeObject
	services   []kubeObject
	configMaps []configMap
	filled     map[string][]filled         // by filledKey: what Helm's values put into templates
	selectedBy map[*yaml.Node][]kubeObject // workload → Services that lead to it
}

// A configMap is variables that containers refer to by name.
type configMap struct {
	dir, environment, namespace, name string
	replaces                          bool // Kustomize makes it anew rather than from the one it overlays
	vars                              []Var
}

func readKubernetes(r *reading, p string, data []byte) {
	if bytes.Contains(data, []byte("{{")) {
		return // some other tool's template; those of Helm have been read before
	}
	docs, err := documents(data)
	if err != nil {
		r.problems = append(r.problems, yamlProblem(p, err))
	}
	environment := cmp.Or(folderEnvironment(p), nameEnvironment(strings.TrimSuffix(path.Base(p), path.Ext(p))))
	for _, doc := range docs {
		r.kubeDocument(p, environment, doc, 0)
	}
}

func (r *reading) kubeDocument(p, environment string, n *yaml.Node, depth int) {
	o := kubeObject{file: p, environment: environment, kind: scalar(get(n, "kind")),
		name: scalar(get(n, "metadata", "name")), namespace: scalar(get(n, "metadata", "namespace")), node: n}
	base := path.Base(p)
	switch {
	case base == "kustomization.yaml" || base == "kustomization.yml" || o.kind == "Kustomization" && get(n, "configMapGenerator") != nil:
		r.kustomization(o)
	case o.kind == "List" || strings.HasSuffix(o.kind, "List") && get(n, "items") != nil:
		for _, item := range items(get(n, "items")) {
			if depth < maxDepth {
				r.kubeDocument(p, environment, item, depth+1)
			}
		}
	case o.kind == "ConfigMap":
		m := configMap{dir: path.Dir(p), environment: o.environment, namespace: o.namespace, name: o.name}
		for _, d := range pairs(get(n, "data")) {
			m.vars = append(m.vars, Var{Name: d.key.Value, Value: scalar(d.value), Position: at(p, d.key)})
		}
		r.kube.configMaps = append(r.kube.configMaps, m)
	case o.kind == "Service" && podSpec(n) == nil:
		r.kube.services = append(r.kube.services, o)
	case podSpec(n) != nil:
		r.kube.workloads = append(r.kube.workloads, o)
	}
}

// podSpec finds the pod of a workload by its shape rather than by its kind:
// Deployment, StatefulSet, DaemonSet, Job, Rollout and Knative's Service hold a
// template, CronJob holds a job, Pod is one itself.
func podSpec(n *yaml.Node) *yaml.Node {
	for _, way := range [][]string{{"spec", "template", "spec"}, {"spec", "jobTemplate", "spec", "template", "spec"}, {"spec"}} {
		if spec := get(n, way...); get(spec, "containers") != nil {
			return spec
		}
	}
	return nil
}

// podLabels are the labels that a Service's selector is compared with.
func podLabels(n *yaml.Node) map[string]string {
	labels := map[string]string{}
	for _, way := range [][]string{{"spec", "template", "metadata", "labels"}, {"spec", "jobTemplate", "spec", "template", "metadata", "labels"}, {"metadata", "labels"}} {
		if l := pairs(get(n, way...)); len(l) > 0 {
			for _, p := range l {
				labels[p.key.Value] = scalar(p.value)
			}
			break
		}
	}
	return labels
}

func podAnnotation(n *yaml.Node, name string) string {
	return scalar(get(n, "spec", "template", "metadata", "annotations", name))
}

// kustomization reads the ConfigMaps that Kustomize generates. Its patches are
// manifests of their own and are read as such.
func (r *reading) kustomization(o kubeObject) {
	dir := path.Dir(o.file)
	for _, g := range items(get(o.node, "configMapGenerator")) {
		m := configMap{dir: dir, environment: o.environment, name: scalar(get(g, "name")), namespace: scalar(get(g, "namespace")),
			replaces: scalar(get(g, "behavior")) != "merge"}
		for _, l := range items(get(g, "literals")) {
			if name, value, ok := strings.Cut(scalar(l), "="); ok {
				m.vars = append(m.vars, Var{Name: name, Value: strings.Trim(value, `"'`), Position: at(o.file, l)})
			}
		}
		envs := items(get(g, "envs"))
		if env := get(g, "env"); env != nil {
			envs = append(envs, env)
		}
		for _, e := range envs {
			p, ok := within(dir, scalar(e))
			if !ok {
				continue
			}
			data, err := r.tree.read(p)
			if err != nil {
				r.problem(at(o.file, e), "%s: %s", p, cause(err))
				continue
			}
			vars, _ := parseEnv(data)
			for _, a := range vars {
				m.vars = append(m.vars, Var{Name: a.name, Value: a.raw, Position: graph.Position{File: p, Line: a.line}})
			}
		}
		r.kube.configMaps = append(r.kube.configMaps, m)
	}
}
