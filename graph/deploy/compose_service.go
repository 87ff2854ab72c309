package deploy

import (
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A composeService gathers what a service says itself, after what it extends.
type composeService struct {
	name          string
	image         string
	build         bool
	context       string
	dockerfile    string
	target        string
	args          []Var
	entrypoint    []string
	command       []string
	workdir       string
	mounts        map[string]string // container path → folder of the tree
	hosts         []string
	ports         []string
	published     []string
	env, envFiles []Var
	links         map[string][]string // service → names under which this one knows it
	profiles      []string
}

// runs reports whether anything says what the service's container is: an
// override of a file that is not here says nothing by itself but its variables.
func (s *composeService) runs() bool {
	return s.image != "" || s.build || len(s.env)+len(s.envFiles)+len(s.command) > 0
}

func (s *composeService) read(r *reading, f *composeFile, name string, depth int) {
	n := f.services[name]
	if n == nil || depth > maxDepth {
		return
	}
	text := func(keys ...string) string { return f.vars.expand(scalar(get(n, keys...))).value }
	if ext := get(n, "extends"); ext != nil {
		s.extend(r, f, ext, name, depth)
	}
	if v := text("image"); v != "" {
		s.image = v
	}
	s.readBuild(f, get(n, "build"))
	for key, into := range map[string]*[]string{"command": &s.command, "entrypoint": &s.entrypoint} {
		if v := get(n, key); !isNull(v) {
			*into = words(v)
			for i, w := range *into {
				(*into)[i] = f.vars.expand(w).value
			}
		}
	}
	if v := text("working_dir"); v != "" {
		s.workdir = v
	}
	for _, key := range []string{"container_name", "hostname"} {
		if v := text(key); v != "" && !strings.Contains(v, "${") {
			s.hosts = append(s.hosts, v)
		}
	}
	for _, net := range pairs(get(n, "networks")) {
		for _, a := range items(get(net.value, "aliases")) {
			s.hosts = append(s.hosts, f.vars.expand(scalar(a)).value)
		}
	}
	s.readLinks(f, n)
	s.readPorts(f, n)
	s.readMounts(f, n)
	s.readEnvFiles(r, f, n)
	s.readEnvironment(f, get(n, "environment"))
}

// extend reads the service that another one is made from.
func (s *composeService) extend(r *reading, f *composeFile, ext *yaml.Node, name string, depth int) {
	from, service := f, scalar(ext)
	if isMap(ext) {
		service = scalar(get(ext, "service"))
		if file := f.vars.expand(scalar(get(ext, "file"))).value; file != "" {
			p, ok := within(f.dir, file)
			if from = r.compose[p]; !ok || from == nil || from.services[service] == nil {
				r.problem(at(f.path, ext), "service %s extends %s in %s, which is not there", name, service, file)
				return
			}
		}
	}
	if from == f && service == name {
		return
	}
	s.read(r, from, service, depth+1)
}

func (s *composeService) readBuild(f *composeFile, n *yaml.Node) {
	if isNull(n) {
		return
	}
	s.build = true
	context := f.vars.expand(scalar(n)).value
	if isMap(n) {
		context = f.vars.expand(scalar(get(n, "context"))).value
		if context == "" {
			context = "."
		}
		if v := scalar(get(n, "dockerfile")); v != "" {
			s.dockerfile = f.vars.expand(v).value
		}
		if v := scalar(get(n, "target")); v != "" {
			s.target = f.vars.expand(v).value
		}
		s.args = append(f.vars.assignments(f.path, get(n, "args")), s.args...)
	}
	if dir, ok := within(f.dir, context); ok {
		s.context = dir
	}
}

// readLinks keeps the names that a service gives to others, and the profiles in
// which it runs.
func (s *composeService) readLinks(f *composeFile, n *yaml.Node) {
	for _, l := range items(get(n, "links")) {
		if service, alias, ok := strings.Cut(f.vars.expand(scalar(l)).value, ":"); ok {
			if s.links == nil {
				s.links = map[string][]string{}
			}
			s.links[service] = append(s.links[service], alias)
		}
	}
	for _, p := range items(get(n, "profiles")) {
		s.profiles = append(s.profiles, f.vars.expand(scalar(p)).value)
	}
}

func (s *composeService) readPorts(f *composeFile, n *yaml.Node) {
	for _, p := range items(get(n, "ports")) {
		if isMap(p) {
			s.addPort(f.vars.expand(scalar(get(p, "target"))).value, f.vars.expand(scalar(get(p, "published"))).value)
			continue
		}
		// [host-ip:][published:]target[/protocol]
		spec, _, _ := strings.Cut(f.vars.expand(scalar(p)).value, "/")
		parts := strings.Split(spec, ":")
		published := ""
		if len(parts) > 1 {
			published = parts[len(parts)-2]
		}
		s.addPort(parts[len(parts)-1], published)
	}
	for _, p := range items(get(n, "expose")) {
		port, _, _ := strings.Cut(f.vars.expand(scalar(p)).value, "/")
		s.addPort(port, "")
	}
}

func (s *composeService) addPort(port, published string) {
	if port != "" {
		s.ports = append(s.ports, port)
	}
	if published != "" {
		s.published = append(s.published, published)
	}
}

// readMounts keeps the folders of the tree that the container sees: "go run"
// in a container runs from one of them.
func (s *composeService) readMounts(f *composeFile, n *yaml.Node) {
	for _, v := range items(get(n, "volumes")) {
		src, dst := scalar(get(v, "source")), scalar(get(v, "target"))
		if !isMap(v) {
			parts := strings.Split(f.vars.expand(scalar(v)).value, ":")
			if len(parts) < 2 {
				continue
			}
			src, dst = parts[0], parts[1]
		}
		if !strings.HasPrefix(src, ".") {
			continue // a named volume or a folder of the machine
		}
		if dir, ok := within(f.dir, src); ok {
			if s.mounts == nil {
				s.mounts = map[string]string{}
			}
			s.mounts[path.Clean(dst)] = dir
		}
	}
}

// inherit takes from the file below what this one leaves open.
func (s *composeService) inherit(below *composeService) {
	if s.image == "" && !s.build {
		s.image, s.build, s.context, s.dockerfile = below.image, below.build, below.context, below.dockerfile
		s.target, s.args = below.target, append(s.args, below.args...)
	}
	if len(s.command) == 0 {
		s.command = below.command
	}
	if len(s.entrypoint) == 0 {
		s.entrypoint = below.entrypoint
	}
	if s.workdir == "" {
		s.workdir = below.workdir
	}
	if len(s.mounts) == 0 {
		s.mounts = below.mounts
	}
	s.hosts = append(s.hosts, below.hosts...)
	s.ports = append(s.ports, below.ports...)
	s.published = append(s.published, below.published...)
}

func (s *composeService) unit(f *composeFile) Unit {
	u := Unit{
		Name: s.name, Hosts: distinct(append([]string{s.name}, s.hosts...)), Ports: distinct(s.ports), Published: distinct(s.published),
		Image: s.image, Target: s.target, BuildArgs: s.args, Command: slices.Concat(s.entrypoint, s.command),
		Env: firstOfName(append(s.env, s.envFiles...)), Environment: f.environment,
		entrypoint: s.entrypoint, command: s.command, workdir: s.workdir, mounts: s.mounts,
	}
	if len(s.profiles) == 1 && f.environment == "" {
		u.Environment = nameEnvironment(s.profiles[0])
	}
	if s.build && s.context != "" {
		u.Build = s.context
		u.Dockerfile = path.Join(s.context, "Dockerfile")
		if s.dockerfile != "" {
			u.Dockerfile, _ = within(s.context, s.dockerfile)
		}
	}
	return u
}

// distinct sorts a list and drops what is empty or there twice.
func distinct(list []string) []string {
	list = slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" })
	slices.Sort(list)
	return slices.Compact(list)
}

// firstOfName keeps the first variable of each name: the one that holds. A name
// passed on from where nothing sets it gives way to a later one that is set.
func firstOfName(vars []Var) []Var {
	index := map[string]int{}
	var out []Var
	for _, v := range vars {
		i, seen := index[v.Name]
		switch {
		case !seen:
			index[v.Name] = len(out)
			out = append(out, v)
		case out[i].open():
			out[i] = v
		}
	}
	return out
}

// open reports whether nothing at all is known about the value.
func (v Var) open() bool { return v.Symbolic && v.Value == "${"+v.Name+"}" }
