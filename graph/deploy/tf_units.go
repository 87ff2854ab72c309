package deploy

import (
	"cmp"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/msatopo/msatopo/graph"
)

// collectUnits reads what a resource deploys: a function, the containers of a
// task definition, and the container blocks that Kubernetes and Cloud Run
// resources of every kind hold.
func (m *tfModule) collectUnits(r *tfResource) {
	switch r.kind() {
	case "aws_lambda_function":
		name := unmark(r.name().s)
		u := m.unit(r, name, r.block.position())
		u.Image = unmark(r.text("image_uri").s)
		code := cmp.Or(unmark(r.text("filename").s), unmark(r.text("s3_key").s))
		m.reading.function(&u, goFunction{dir: m.dir, code: code, handler: r.text("handler").s, runtime: r.text("runtime").s})
		for _, env := range r.blocks(r.block.Body, "environment", r.instance) {
			vars, pos := r.in(env, "variables")
			u.Env = append(u.Env, mapEnv(vars, pos)...)
		}
		m.reading.units = append(m.reading.units, u)
	case "aws_ecs_task_definition":
		defs, _ := r.value("container_definitions")
		_, list := elements(structured(defs))
		for _, def := range list {
			if d, ok := def.(*tfMap); ok {
				m.ecsContainer(r, d)
			}
		}
	default:
		if row, ok := tfApps[r.kind()]; ok {
			m.appUnit(r, row)
			return
		}
		first := len(m.reading.units)
		m.containerBlocks(r, tfNested{r.block.Body, r.instance}, 0)
		m.collectRoutes(r, m.reading.units[first:])
	}
}

func (m *tfModule) unit(r *tfResource, name string, pos graph.Position) Unit {
	return Unit{Name: name, Source: pos, Environment: m.environment}
}

func (m *tfModule) ecsContainer(r *tfResource, d *tfMap) {
	str := func(key string) string { t, _ := asText(d.values[key]); return unmark(t.s) }
	pos := r.at("container_definitions")
	u := m.unit(r, str("name"), pos)
	u.Workload = unmark(r.name().s)
	u.Image = str("image")
	_, env := elements(d.values["environment"])
	for _, e := range env {
		if e, ok := e.(*tfMap); ok {
			name, _ := asText(e.values["name"])
			value, ok := asText(e.values["value"])
			if ok {
				u.Env = append(u.Env, tfVar(name.s, value, pos))
			}
		}
	}
	_, secrets := elements(d.values["secrets"])
	for _, e := range secrets {
		if e, ok := e.(*tfMap); ok {
			name, _ := asText(e.values["name"])
			u.Env = append(u.Env, Var{Name: name.s, Value: "${" + name.s + "}", Symbolic: true, Position: pos})
		}
	}
	_, ports := elements(d.values["portMappings"])
	for _, p := range ports {
		if p, ok := p.(*tfMap); ok {
			port, _ := asText(p.values["containerPort"])
			u.Ports = append(u.Ports, port.s)
		}
	}
	u.entrypoint, u.command = texts(d.values["entryPoint"]), texts(d.values["command"])
	u.Command = append(append([]string(nil), u.entrypoint...), u.command...)
	u.Ports = distinct(u.Ports)
	u.Env = firstOfName(u.Env)
	m.reading.units = append(m.reading.units, u)
}

func texts(v any) []string {
	var out []string
	_, values := elements(v)
	for _, e := range values {
		if t, ok := asText(e); ok {
			out = append(out, unmark(t.s))
		}
	}
	return out
}

// containerBlocks finds container blocks at any depth.
func (m *tfModule) containerBlocks(r *tfResource, n tfNested, depth int) {
	if depth > 8 {
		return
	}
	for _, b := range n.body.Blocks {
		if b.Type != "container" && b.Type != "containers" || b.Body.Attributes["image"] == nil {
			m.containerBlocks(r, tfNested{b.Body, n.vars}, depth+1)
			continue
		}
		m.reading.units = append(m.reading.units, m.containerBlock(r, b, n.vars))
	}
}

func (m *tfModule) containerBlock(r *tfResource, b *hclsyntax.Block, sv scopeVars) Unit {
	n := tfNested{b.Body, sv}
	str := func(n tfNested, key string) (text, graph.Position) {
		v, pos := r.in(n, key)
		t, _ := asText(v)
		return t, pos
	}
	u := m.unit(r, "", tfPosition(r.block.file, b.TypeRange))
	u.Workload = unmark(r.workloadName().s)
	name, _ := str(n, "name")
	if u.Name = unmark(name.s); u.Name == "" {
		u.Name = u.Workload
	}
	image, _ := str(n, "image")
	u.Image = unmark(image.s)
	for _, env := range r.blocks(b.Body, "env", sv) {
		name, _ := str(env, "name")
		if value, pos := str(env, "value"); pos.Line > 0 {
			u.Env = append(u.Env, tfVar(name.s, value, pos))
		} else {
			u.Env = append(u.Env, m.valueFrom(r, env, name.s, u.Source))
		}
	}
	for _, from := range r.blocks(b.Body, "env_from", sv) {
		u.Env = append(u.Env, m.envFrom(r, from)...)
	}
	environment, pos := r.in(n, "environment_variables")
	u.Env = append(u.Env, mapEnv(environment, pos)...)
	for _, p := range append(r.blocks(b.Body, "port", sv), r.blocks(b.Body, "ports", sv)...) {
		port, _ := str(p, "container_port")
		u.Ports = append(u.Ports, port.s)
	}
	command, _ := r.in(n, "command")
	args, _ := r.in(n, "args")
	u.entrypoint, u.command = texts(command), texts(args)
	u.Command = append(append([]string(nil), u.entrypoint...), u.command...)
	u.Ports, u.Env = distinct(u.Ports), firstOfName(u.Env)
	return u
}

// workloadName is the resource's own name, or the one in its metadata.
func (r *tfResource) workloadName() text {
	for _, meta := range r.blocks(r.block.Body, "metadata", r.instance) {
		if v, _ := r.in(meta, "name"); v != nil {
			if t, ok := asText(v); ok {
				return t
			}
		}
	}
	return r.name()
}

// mapEnv makes variables of a map, the positions those of its entries.
func mapEnv(v any, pos graph.Position) []Var {
	var out []Var
	keys, values := elements(v)
	for i, k := range keys {
		if t, ok := asText(values[i]); ok {
			out = append(out, tfVar(k, t, pos))
		}
	}
	return out
}

// tfVar is a variable of a unit; a name of a topic or queue stands for its ARN.
func tfVar(name string, t text, pos graph.Position) Var {
	v := Var{Name: name, Value: unmark(t.s), Symbolic: t.symbolic(), Position: pos, Via: t.via}
	if len(v.Via) > 0 && v.Via[0].File == pos.File && v.Via[0].Line >= pos.Line {
		v.Position, v.Via = v.Via[0], v.Via[1:]
	}
	return v
}
