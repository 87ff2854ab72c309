package deploy

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// finishKubernetes makes a unit of every container, when all ConfigMaps and
// Services of the tree are known.
func (r *reading) finishKubernetes() {
	r.kustomizations()
	r.selectPods()
	for _, w := range r.kube.workloads {
		for _, c := range items(get(podSpec(w.node), "containers")) {
			if scalar(get(c, "name")) == "" && scalar(get(c, "image")) == "" {
				continue
			}
			u := r.containerUnit(w, c, w.environment)
			r.units = append(r.units, u)
			// An overlay that brings its own ConfigMap deploys the same
			// container with other values.
			for _, env := range r.otherEnvironments(w, c) {
				v := r.containerUnit(w, c, env)
				if !slices.Equal(u.files, v.files) || !slices.EqualFunc(u.Env, v.Env, func(a, b Var) bool { return a.Name == b.Name && a.Value == b.Value }) {
					r.units = append(r.units, v)
				}
			}
		}
	}
	r.inheritPatched()
	r.renameKustomized()
	r.externalNames()
}

// containerUnit reads one container as it is deployed in one environment.
func (r *reading) containerUnit(w kubeObject, c *yaml.Node, environment string) Unit {
	u := Unit{Name: scalar(get(c, "name")), Workload: w.name, Image: scalar(get(c, "image")), Environment: environment, Source: at(w.file, c)}
	if u.Name == "" {
		u.Name = w.name
	}
	u.entrypoint, u.command, u.workdir = words(get(c, "command")), words(get(c, "args")), scalar(get(c, "workingDir"))
	portNames := map[string]string{}
	for _, p := range items(get(c, "ports")) {
		port := scalar(get(p, "containerPort"))
		u.Ports = append(u.Ports, port)
		portNames[scalar(get(p, "name"))] = port
	}
	u.Hosts = append(u.Hosts, r.serviceHosts(w, c, &u, portNames)...)
	if id := podAnnotation(w.node, "dapr.io/app-id"); id != "" {
		u.Hosts = append(u.Hosts, id)
	}
	if w.kind == "Service" { // Knative: the workload is its own host
		u.Hosts = append(u.Hosts, clusterNames(w.name, w.namespace)...)
	}
	u.Hosts, u.Ports = distinct(u.Hosts), distinct(u.Ports)
	u.files = r.mountedFiles(w, c, environment)
	u.Env = firstOfName(append(r.containerEnv(w, c, environment), envOfFiles(u.files)...))
	for _, list := range [][]string{u.entrypoint, u.command} {
		for i := range list {
			list[i] = kubeReferences(list[i], u.Env)
		}
	}
	u.Command = slices.Concat(u.entrypoint, u.command)
	return u
}

// containerEnv reads env and envFrom; env holds over envFrom, and of several
// sources the last one holds.
func (r *reading) containerEnv(w kubeObject, c *yaml.Node, environment string) []Var {
	var own, from []Var
	for _, e := range items(get(c, "env")) {
		v := Var{Name: scalar(get(e, "name")), Position: r.kube.at(w.file, e)}
		if n := get(e, "value"); n != nil {
			v.Value, v.Position = scalar(n), r.kube.at(w.file, n)
		} else if name, secret, ref := reference(get(e, "valueFrom"), "KeyRef"); ref != nil {
			key := scalar(get(ref, "key"))
			v.Value, v.Symbolic = "${"+name+"."+key+"}", true
			for _, mv := range r.configMap(w, name, environment, secret) {
				if mv.Name == key {
					v.Value, v.Symbolic, v.Via = mv.Value, mv.Symbolic, []graph.Position{mv.Position}
				}
			}
		} else {
			v.Value, v.Symbolic = "${"+v.Name+"}", true // a field of the pod
		}
		if v.Name != "" {
			own = append(own, v)
		}
	}
	for _, e := range slices.Backward(items(get(c, "envFrom"))) {
		name, secret, _ := reference(e, "Ref")
		for _, v := range r.configMap(w, name, environment, secret) {
			v.Name = scalar(get(e, "prefix")) + v.Name
			v.Via, v.Position = []graph.Position{v.Position}, r.kube.at(w.file, e)
			from = append(from, v)
		}
	}
	for i := range own {
		own[i] = r.fromHelm(own[i], environment, w.release)
	}
	slices.Reverse(own) // of two entries with one name the later holds
	return expandKube(firstOfName(append(own, from...)))
}

// expandKube replaces $(NAME) by the container's other variables. An unknown
// one stays, as Kubernetes leaves it.
func expandKube(vars []Var) []Var {
	for range 4 { // references to references; a cycle just stays
		changed := false
		for i, v := range vars {
			if !strings.Contains(v.Value, "$(") {
				continue
			}
			for j, w := range vars {
				if ref := "$(" + w.Name + ")"; i != j && strings.Contains(v.Value, ref) && len(v.Value) < maxFile {
					v.Value = strings.ReplaceAll(v.Value, ref, w.Value)
					v.Symbolic = v.Symbolic || w.Symbolic
					v.Via = append(slices.Clone(v.Via), w.Position)
					vars[i], changed = v, true
				}
			}
		}
		if !changed {
			break
		}
	}
	return vars
}

// kubeReferences replaces $(NAME) in an argument.
func kubeReferences(s string, vars []Var) string {
	for _, v := range vars {
		if strings.Contains(s, "$(") && len(s) < maxFile {
			s = strings.ReplaceAll(s, "$("+v.Name+")", v.Value)
		}
	}
	return s
}

// configMap gives the variables of the ConfigMap that a workload means in an
// environment: those of that environment before common ones, which they patch,
// and of several the nearest by folder.
func (r *reading) configMap(w kubeObject, name, environment string, secret bool) []Var {
	var best, common *configMap
	near := func(m, than *configMap) bool {
		dir := path.Dir(w.file)
		return than == nil || commonFolders(m.dir, dir) > commonFolders(than.dir, dir)
	}
	for i := range r.kube.configMaps {
		m := &r.kube.configMaps[i]
		if m.name != name || name == "" || m.secret != secret || !sameNamespace(m.namespace, w.namespace) || world(m.dir) != world(w.file) {
			continue
		}
		if m.environment == environment && near(m, best) {
			best = m
		}
		if (m.environment == "" || m.environment == w.environment) && near(m, common) {
			common = m
		}
	}
	switch {
	case best == nil && common == nil:
		return nil
	case best == nil:
		return common.vars
	case common == nil || best.replaces || best == common:
		return best.vars
	}
	return firstOfName(slices.Concat(best.vars, common.vars))
}

// otherEnvironments are those with a ConfigMap of their own for a container
// whose manifest is common to all.
func (r *reading) otherEnvironments(w kubeObject, c *yaml.Node) []string {
	if w.environment != "" {
		return nil
	}
	type ref struct {
		name   string
		secret bool
	}
	refs := map[ref]bool{}
	note := func(n *yaml.Node, suffix string) {
		if name, secret, node := reference(n, suffix); node != nil {
			refs[ref{name, secret}] = true
		}
	}
	for _, e := range items(get(c, "env")) {
		note(get(e, "valueFrom"), "KeyRef")
	}
	for _, e := range items(get(c, "envFrom")) {
		note(e, "Ref")
	}
	for _, v := range items(get(podSpec(w.node), "volumes")) {
		note(v, "")
	}
	var out []string
	for _, m := range r.kube.configMaps {
		if m.name != "" && refs[ref{m.name, m.secret}] && !r.patched(w, m.environment) && sameNamespace(m.namespace, w.namespace) && world(m.dir) == world(w.file) {
			out = append(out, m.environment)
		}
	}
	return distinct(out)
}

// patched reports whether an environment has a changed copy of the manifest.
func (r *reading) patched(w kubeObject, environment string) bool {
	return environment != "" && slices.ContainsFunc(r.kube.workloads, func(x kubeObject) bool {
		return x.file == w.file && x.name == w.name && x.kind == w.kind && x.environment == environment
	})
}

// inheritPatched fills in what a patch leaves out from the manifest it patches:
// the workload with the same name that has an image.
func (r *reading) inheritPatched() {
	for i := range r.units {
		u := &r.units[i]
		if u.Workload == "" || u.Image != "" && len(u.Hosts) > 0 {
			continue
		}
		var bases []*Unit
		for j := range r.units {
			if b := &r.units[j]; j != i && b.Workload == u.Workload && b.Name == u.Name && b.Image != "" && world(b.Source.File) == world(u.Source.File) {
				bases = append(bases, b)
			}
		}
		if len(bases) == 0 {
			continue
		}
		base := slices.MinFunc(bases, func(a, b *Unit) int {
			return cmp.Compare(commonFolders(b.Source.File, u.Source.File), commonFolders(a.Source.File, u.Source.File))
		})
		u.Hosts, u.Ports = distinct(append(u.Hosts, base.Hosts...)), distinct(append(u.Ports, base.Ports...))
		if u.Image != "" {
			continue // it says itself what it runs
		}
		u.Image = base.Image
		if len(u.Command) == 0 {
			u.Command, u.entrypoint, u.command, u.workdir = base.Command, base.entrypoint, base.command, base.workdir
		}
	}
}

func sameNamespace(a, b string) bool { return a == b || a == "" || b == "" }

// commonFolders counts the leading path elements that two paths share.
func commonFolders(a, b string) int {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n
}
