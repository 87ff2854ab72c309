package deploy

import (
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// kustomizations reads what Kustomize makes of manifests: ConfigMaps and Secrets
// that it generates, and patches that are not manifests of their own.
func (r *reading) kustomizations() {
	for i := range r.kube.kustomize {
		r.nameOverlay(&r.kube.kustomize[i])
	}
	for _, o := range r.kube.kustomize {
		for _, g := range items(get(o.node, "configMapGenerator")) {
			r.generate(o, g, false)
		}
		for _, g := range items(get(o.node, "secretGenerator")) {
			r.generate(o, g, true)
		}
		r.kustomizePatches(o)
	}
}

// nameOverlay gives an overlay whose folder is not called like an environment,
// and what stands in the folder, the folder's name: it is a variant of what it
// is laid over.
func (r *reading) nameOverlay(o *kubeObject) {
	over := o.kind == "Component"
	for _, key := range []string{"resources", "bases"} {
		for _, ref := range items(get(o.node, key)) {
			over = over || strings.HasPrefix(scalar(ref), "../")
		}
	}
	dir := path.Dir(o.file)
	if o.environment != "" || !over || dir == "." {
		return
	}
	o.environment = path.Base(dir)
	name := func(file string, environment *string) {
		if *environment == "" && inFolder(path.Dir(file), dir) {
			*environment = o.environment
		}
	}
	for i := range r.kube.workloads {
		name(r.kube.workloads[i].file, &r.kube.workloads[i].environment)
	}
	for i := range r.kube.services {
		name(r.kube.services[i].file, &r.kube.services[i].environment)
	}
	for i := range r.kube.configMaps {
		name(r.kube.configMaps[i].dir+"/x", &r.kube.configMaps[i].environment)
	}
}

// generate reads one entry of a generator.
func (r *reading) generate(o kubeObject, g *yaml.Node, secret bool) {
	dir := path.Dir(o.file)
	m := configMap{secret: secret, dir: dir, environment: o.environment, name: scalar(get(g, "name")), namespace: scalar(get(g, "namespace")),
		replaces: scalar(get(g, "behavior")) != "merge"}
	for _, l := range items(get(g, "literals")) {
		if name, value, ok := strings.Cut(scalar(l), "="); ok {
			m.vars = append(m.vars, Var{Name: name, Value: strings.Trim(value, `"'`), Position: at(o.file, l)})
		}
	}
	load := func(n *yaml.Node, name string) (string, string, bool) {
		p, ok := within(dir, name)
		if !ok {
			return "", "", false
		}
		data, err := r.tree.read(p)
		if err != nil {
			r.problem(at(o.file, n), "%s: %s", p, cause(err))
		}
		return p, string(data), err == nil
	}
	for _, e := range slices.Concat(items(get(g, "envs")), []*yaml.Node{get(g, "env")}) {
		p, data, ok := load(e, scalar(e))
		vars, _ := parseEnv([]byte(data))
		for _, a := range vars {
			if ok {
				m.vars = append(m.vars, Var{Name: a.name, Value: a.raw, Position: graph.Position{File: p, Line: a.line}})
			}
		}
	}
	for _, e := range items(get(g, "files")) {
		key, name, named := strings.Cut(scalar(e), "=")
		if !named {
			key, name = path.Base(key), key
		}
		if p, data, ok := load(e, name); ok {
			m.vars = append(m.vars, Var{Name: key, Value: data, Position: graph.Position{File: p}})
		}
	}
	r.kube.configMaps = append(r.kube.configMaps, m)
}

// kustomized lists the files that a kustomization deploys: its folder's, and
// those of the folders that it is laid over.
func (r *reading) kustomized(dir string, seen map[string]bool) map[string]bool {
	files := map[string]bool{}
	if seen[dir] || len(seen) > 1000 {
		return files
	}
	seen[dir] = true
	for _, o := range r.kube.kustomize {
		if path.Dir(o.file) != dir {
			continue
		}
		for _, key := range []string{"resources", "bases", "components"} {
			for _, ref := range items(get(o.node, key)) {
				p, ok := within(dir, scalar(ref))
				if !ok {
					continue
				}
				files[p] = true
				for f := range r.kustomized(p, seen) {
					files[f] = true
				}
			}
		}
	}
	return files
}

// renameKustomized adds what kustomizations make of names: a prefix or suffix of
// a Service is part of its host name, and an image's new name may be the one by
// which its binary is known.
func (r *reading) renameKustomized() {
	for _, o := range r.kube.kustomize {
		prefix, suffix, images := scalar(get(o.node, "namePrefix")), scalar(get(o.node, "nameSuffix")), items(get(o.node, "images"))
		if prefix+suffix == "" && len(images) == 0 {
			continue
		}
		files := r.kustomized(path.Dir(o.file), map[string]bool{})
		for i := range r.units {
			u := &r.units[i]
			if !files[u.Source.File] || u.Workload == "" || u.Environment != "" && u.Environment != o.environment {
				continue
			}
			var hosts []string
			for _, h := range u.Hosts {
				name, rest, dotted := strings.Cut(h, ".")
				if dotted {
					rest = "." + rest
				}
				if prefix+suffix != "" {
					hosts = append(hosts, prefix+name+suffix+rest)
				}
			}
			u.Hosts = distinct(append(u.Hosts, hosts...))
			for _, image := range images {
				if to := scalar(get(image, "newName")); to != "" && scalar(get(image, "name")) == imageName(u.Image) {
					base, _ := imageBase(to)
					u.also = append(u.also, base)
				}
			}
		}
	}
}

// imageName is an image reference without tag and digest.
func imageName(image string) string {
	base, tag := imageBase(image)
	image, _, _ = strings.Cut(image, "@")
	if tag != "" {
		image = strings.TrimSuffix(image, ":"+tag)
	}
	return strings.TrimSuffix(image, base) + base
}

// externalNames gives the units behind a Service's name its alias: a Service that
// only stands for another one.
func (r *reading) externalNames() {
	for _, s := range r.kube.services {
		to := scalar(get(s.node, "spec", "externalName"))
		if to == "" || strings.Contains(to, "${") {
			continue
		}
		for i := range r.units {
			if u := &r.units[i]; slices.Contains(u.Hosts, to) && world(u.Source.File) == world(s.file) {
				u.Hosts = distinct(append(u.Hosts, clusterNames(s.name, s.namespace)...))
			}
		}
	}
}
