package deploy

import (
	"bytes"
	"cmp"
	"path"
	"strings"

	"go.yaml.in/yaml/v3"
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
	return kustomizationName(path.Base(p)) || topLevel(data, "apiVersion:") && topLevel(data, "kind:")
}

func kustomizationName(base string) bool {
	return base == "kustomization.yaml" || base == "kustomization.yml" || base == "Kustomization"
}

// A kubeObject is what every manifest has.
type kubeObject struct {
	file        string
	environment string
	release     string // of Helm
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
	kustomize  []kubeObject
	release    string                      // of Helm, whose manifests are being read
	origin     map[*yaml.Node]string       // file of a node that a patch put into another one's manifest
	filled     map[string][]filled         // by filledKey: what Helm's values put into templates
	selectedBy map[*yaml.Node][]kubeObject // workload → Services that lead to it
}

// A configMap is variables that containers refer to by name: a ConfigMap's, or a
// Secret's that stands in the tree.
type configMap struct {
	secret                            bool
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
	o := kubeObject{file: p, environment: environment, release: r.kube.release, kind: scalar(get(n, "kind")),
		name: scalar(get(n, "metadata", "name")), namespace: scalar(get(n, "metadata", "namespace")), node: n}
	switch {
	case (o.kind == "" || o.kind == "Kustomization" || o.kind == "Component") && (kustomizationName(path.Base(p)) ||
		strings.HasPrefix(scalar(get(n, "apiVersion")), "kustomize.config")):
		r.kube.kustomize = append(r.kube.kustomize, o)
	case o.kind == "Application" && strings.HasPrefix(scalar(get(n, "apiVersion")), "argoproj.io/"):
		r.argoApplication(o)
	case o.kind == "List" || strings.HasSuffix(o.kind, "List") && get(n, "items") != nil:
		for _, item := range items(get(n, "items")) {
			if depth < maxDepth {
				r.kubeDocument(p, environment, item, depth+1)
			}
		}
	case o.kind == "ConfigMap" || o.kind == "Secret":
		r.kube.configMaps = append(r.kube.configMaps, configMap{secret: o.kind == "Secret", dir: path.Dir(p), environment: o.environment,
			namespace: o.namespace, name: o.name, vars: r.dataVars(o)})
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
