package deploy

import (
	"path"
	"slices"

	"go.yaml.in/yaml/v3"
)

// serviceHosts lists the names of the Kubernetes Services that lead to a
// container, and adds the Services' ports to the unit's.
func (r *reading) serviceHosts(w kubeObject, c *yaml.Node, u *Unit, portNames map[string]string) []string {
	only := len(items(get(podSpec(w.node), "containers"))) == 1
	var hosts []string
	for _, s := range r.kube.selectedBy[w.node] {
		hit := false
		var ports []string
		for _, p := range items(get(s.node, "spec", "ports")) {
			port, target := scalar(get(p, "port")), scalar(get(p, "targetPort"))
			if target == "" {
				target = port
			}
			_, named := portNames[target]
			if only || named || slices.Contains(u.Ports, target) {
				hit = true
				ports = append(ports, port)
			}
		}
		if hit || only || len(u.Ports) == 0 && u.Name == w.name {
			u.Ports = append(u.Ports, ports...)
			namespace := s.namespace
			if namespace == "" {
				namespace = w.namespace
			}
			hosts = append(hosts, clusterNames(s.name, namespace)...)
		}
	}
	return hosts
}

// selectPods finds the Services of every workload. A Service leads to the
// workloads that its selector means and, of several, to those nearest to it by
// folder: a repository may hold several projects with services of one name.
func (r *reading) selectPods() {
	r.kube.selectedBy = map[*yaml.Node][]kubeObject{}
	labels := make([]map[string]string, len(r.kube.workloads))
	for i, w := range r.kube.workloads {
		labels[i] = podLabels(w.node)
	}
	for _, s := range r.kube.services {
		selector := get(s.node, "spec", "selector")
		best := 0
		var hit []kubeObject
		for i, w := range r.kube.workloads {
			if !sameNamespace(s.namespace, w.namespace) || !selects(selector, labels[i]) || !together(s, w) {
				continue
			}
			if n := commonFolders(path.Dir(s.file)+"/", path.Dir(w.file)+"/"); n > best || len(hit) == 0 {
				best, hit = n, []kubeObject{w}
			} else if n == best {
				hit = append(hit, w)
			}
		}
		for _, w := range hit {
			r.kube.selectedBy[w.node] = append(r.kube.selectedBy[w.node], s)
		}
	}
}

// together reports whether a Service and a workload can be of one deployment:
// of one environment, or one of them common to all.
func together(s, w kubeObject) bool {
	return world(s.file) == world(w.file) && (s.environment == w.environment || s.environment == "" || w.environment == "" ||
		path.Dir(s.file) == path.Dir(w.file))
}

func selects(selector *yaml.Node, labels map[string]string) bool {
	ps := pairs(selector)
	for _, p := range ps {
		if labels[p.key.Value] != scalar(p.value) {
			return false
		}
	}
	return len(ps) > 0
}

// clusterNames are the names that the cluster's DNS gives to a Service. A
// manifest that names no namespace is deployed to one that the caller chooses,
// so only the short name is certain.
func clusterNames(name, namespace string) []string {
	if name == "" {
		return nil
	}
	if namespace == "" {
		return []string{name}
	}
	full := name + "." + namespace
	return []string{name, full, full + ".svc", full + ".svc.cluster.local"}
}
