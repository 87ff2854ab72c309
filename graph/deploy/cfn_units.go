package deploy

import (
	"path"
	"strings"

	"go.yaml.in/yaml/v3"
)

// collectUnits reads what a resource deploys: a function, or the containers of a
// task definition.
func (s *stack) collectUnits(id string) {
	props := get(s.resources[id], "Properties")
	switch s.kind(id) {
	case "AWS::Serverless::Function", "AWS::Lambda::Function":
		s.reading.units = append(s.reading.units, s.function(id, props))
	case "AWS::ECS::TaskDefinition":
		for _, c := range s.items(get(props, "ContainerDefinitions")) {
			if isMap(c) {
				s.reading.units = append(s.reading.units, s.container(id, c))
			}
		}
	}
}

func (s *stack) function(id string, props *yaml.Node) Unit {
	r := s.resources[id]
	var globals *yaml.Node
	if s.kind(id) == "AWS::Serverless::Function" {
		globals = get(s.root, "Globals", "Function")
	}
	property := func(name string) string {
		t := s.text(s.get(props, name))
		if t.s == "" {
			t = s.text(s.get(globals, name))
		}
		return unmark(t.s)
	}
	u := Unit{Name: s.name(id, 0).s, Source: s.at(s.keys[id]), Environment: s.environment, also: []string{functionName(id)}}
	for _, n := range []*yaml.Node{props, globals} {
		u.Env = append(u.Env, s.variables(s.get(n, "Environment", "Variables"))...)
	}
	u.Env = firstOfName(u.Env)
	// The construct of the CDK that the resource was made from.
	if parts := strings.Split(scalar(get(r, "Metadata", "aws:cdk:path")), "/"); len(parts) > 1 {
		u.also = append(u.also, functionName(parts[len(parts)-2]))
	}

	meta := func(name string) string { return unmark(s.text(s.get(r, "Metadata", name)).s) }
	dir := path.Dir(s.at(s.keys[id]).File)
	if property("PackageType") == "Image" {
		u.Image = property("ImageUri")
		if u.Image == "" {
			u.Image = unmark(s.text(s.get(props, "Code", "ImageUri")).s)
		}
		if context, ok := within(dir, meta("DockerContext")); ok {
			u.Build, u.Target = context, meta("DockerBuildTarget")
			u.Dockerfile = path.Join(context, "Dockerfile")
			if file := meta("Dockerfile"); file != "" {
				u.Dockerfile, _ = within(context, file)
			}
		}
		config := s.get(props, "ImageConfig")
		u.entrypoint, u.command = texts(s.eval(s.get(config, "EntryPoint"), 0)), texts(s.eval(s.get(config, "Command"), 0))
		u.Command = append(append([]string(nil), u.entrypoint...), u.command...)
		return u
	}
	code := property("CodeUri")
	for _, way := range [][]string{{"Code"}, {"Code", "S3Key"}, {"CodeUri", "Key"}} {
		if code == "" {
			code = unmark(s.text(s.get(props, way...)).s)
		}
	}
	s.reading.function(&u, goFunction{dir: dir, code: code, handler: property("Handler"), runtime: property("Runtime")})
	return u
}

// variables reads a mapping of variables; those that are not set by any branch
// are none.
func (s *stack) variables(n *yaml.Node) []Var {
	var out []Var
	for _, p := range pairs(s.branch(n)) {
		v := s.eval(p.value, 0)
		t, ok := asText(v)
		switch {
		case ok:
			out = append(out, Var{Name: p.key.Value, Value: unmark(t.s), Symbolic: t.symbolic(), Position: s.at(p.key), Via: t.via})
		case v != nil:
			out = append(out, Var{Name: p.key.Value, Value: oneLine(render(v)), Position: s.at(p.key)})
		}
	}
	return out
}

func (s *stack) container(id string, c *yaml.Node) Unit {
	str := func(n *yaml.Node, key string) string { return unmark(s.text(s.get(n, key)).s) }
	u := Unit{Name: str(c, "Name"), Workload: s.name(id, 0).s, Image: str(c, "Image"), Source: s.at(c), Environment: s.environment}
	for _, e := range s.items(get(c, "Environment")) {
		if t, ok := asText(s.eval(get(e, "Value"), 0)); ok {
			u.Env = append(u.Env, Var{Name: str(e, "Name"), Value: unmark(t.s), Symbolic: t.symbolic(), Position: s.at(e), Via: t.via})
		}
	}
	for _, e := range s.items(get(c, "Secrets")) {
		name := str(e, "Name")
		u.Env = append(u.Env, Var{Name: name, Value: "${" + name + "}", Symbolic: true, Position: s.at(e)})
	}
	for _, p := range s.items(get(c, "PortMappings")) {
		u.Ports = append(u.Ports, str(p, "ContainerPort"))
	}
	u.entrypoint, u.command = texts(s.eval(get(c, "EntryPoint"), 0)), texts(s.eval(get(c, "Command"), 0))
	u.Command = append(append([]string(nil), u.entrypoint...), u.command...)
	u.Ports, u.Env = distinct(u.Ports), firstOfName(u.Env)
	return u
}
