package deploy

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/msatopo/msatopo/graph"
)

// nomadFiles are the job files of the tree, and the files that give their
// variables values.
type nomadFiles struct{ jobs, vars []tfBody }

// isNomad wants the files of Nomad's jobs: by their name, or HCL with a job in it.
func isNomad(p string, data []byte) bool {
	return nomadName(p) || path.Ext(p) == ".hcl" && topLevel(data, "job \"") || nomadVars(p)
}

func nomadName(p string) bool {
	return path.Ext(p) == ".nomad" || strings.HasSuffix(p, ".nomad.hcl")
}

func nomadVars(p string) bool {
	return path.Ext(p) == ".vars" || strings.HasSuffix(p, "vars.hcl")
}

func readNomad(r *reading, p string, data []byte) {
	body, d := parseHCL(p, data)
	if d != nil && !nomadVars(p) && !bytes.Contains(data, []byte("[[")) { // a template of Levant's is no HCL
		r.problem(tfPosition(p, hclRange(d)), "not a valid nomad job: %s", strings.ToLower(oneLine(d.Summary)))
	}
	if body == nil {
		return
	}
	if !nomadName(p) && nomadVars(p) {
		if d == nil && len(body.Blocks) == 0 {
			r.nomad.vars = append(r.nomad.vars, tfBody{file: p, body: body})
		}
		return
	}
	r.nomad.jobs = append(r.nomad.jobs, tfBody{file: p, body: body})
}

// parseHCL parses one file of HCL; the first error says what is wrong, the rest
// follows from it.
func parseHCL(p string, data []byte) (*hclsyntax.Body, *hcl.Diagnostic) {
	f, diags := hclsyntax.ParseConfig(data, p, hcl.InitialPos)
	var first *hcl.Diagnostic
	for _, d := range diags {
		if d.Severity == hcl.DiagError && first == nil {
			first = d
		}
	}
	if f == nil {
		return nil, first
	}
	body, _ := f.Body.(*hclsyntax.Body)
	return body, first
}

func hclRange(d *hcl.Diagnostic) hcl.Range {
	if d.Subject == nil {
		return hcl.Range{Start: hcl.InitialPos}
	}
	return hcl.Range{Start: hcl.Pos{Line: d.Subject.Start.Line}}
}

// finishNomad makes a unit of every task, once for each file of variables under
// the job's folder.
func (r *reading) finishNomad() {
	for _, f := range r.nomad.jobs {
		r.guard(graph.Position{File: f.file}, func() {
			for _, v := range r.nomadVariants(f) {
				m := r.newModule(path.Dir(f.file), v.environment, v.inputs, []tfBody{f})
				work := tfWork
				m.work = &work
				for _, b := range f.body.Blocks {
					if b.Type == "job" && len(b.Labels) == 1 {
						m.nomadJob(&tfBlock{f.file, b})
					}
				}
				if *m.work <= 0 {
					r.problem(graph.Position{File: f.file}, "the nomad job is too large to evaluate fully")
				}
			}
		})
	}
}

// nomadVariants are the files of variables that set at least one of the job's.
func (r *reading) nomadVariants(f tfBody) []tfVariant {
	dir, base := path.Dir(f.file), path.Base(f.file)
	m := r.newModule(dir, "", nil, []tfBody{f})
	work := tfWork
	m.work = &work
	var out []tfVariant
	for _, vars := range r.nomad.vars {
		fits := false
		for name := range vars.body.Attributes {
			fits = fits || m.variables[name] != nil
		}
		name := strings.TrimSuffix(strings.TrimSuffix(path.Base(vars.file), ".hcl"), ".vars")
		if !fits || !inFolder(vars.file, dir) || hasWord(name, sampleWords) {
			continue
		}
		v := tfVariant{cmp.Or(nameEnvironment(name), folderEnvironment(vars.file), strings.Trim(name, ".")), map[string]any{}}
		m.readVars(v.inputs, vars)
		out = append(out, v)
	}
	if len(out) == 0 {
		out = []tfVariant{{cmp.Or(folderEnvironment(f.file), nameEnvironment(strings.TrimSuffix(base, path.Ext(base)))), nil}}
	}
	return out
}

func (m *tfModule) nomadJob(b *tfBlock) {
	r := &tfResource{module: m, block: b}
	var groups []*hclsyntax.Block
	for _, g := range b.Body.Blocks {
		switch {
		case g.Type == "group" && len(g.Labels) == 1:
			groups = append(groups, g)
		case g.Type == "task" && len(g.Labels) == 1: // a group of its own
			groups = append(groups, &hclsyntax.Block{Labels: g.Labels, TypeRange: g.TypeRange,
				Body: &hclsyntax.Body{Attributes: hclsyntax.Attributes{}, Blocks: hclsyntax.Blocks{g}}})
		}
	}
	for _, g := range groups {
		t := nomadTask{r, []*hclsyntax.Body{b.Body, g.Body}, b.Labels[0], g.Labels[0], len(groups) == 1}
		for _, block := range g.Body.Blocks {
			if block.Type == "task" && len(block.Labels) == 1 {
				m.reading.units = append(m.reading.units, t.unit(block))
			}
		}
	}
}

// A nomadTask reads the tasks of one group. A group is what a pod is elsewhere:
// its tasks share network and services.
type nomadTask struct {
	*tfResource
	around     []*hclsyntax.Body // of the job and of the group
	job, group string
	only       bool // the job has no other group
}

func (t nomadTask) unit(b *hclsyntax.Block) Unit {
	m := t.module
	bodies := append(slices.Clone(t.around), b.Body)
	sv := t.names(b.Labels[0], bodies)
	u := m.unit(t.tfResource, b.Labels[0], tfPosition(t.block.file, b.TypeRange))
	u.Workload, u.also = t.group, []string{t.job + "-" + t.group}
	if t.only {
		u.Workload, u.also = t.job, []string{t.group}
	}
	for _, c := range t.blocks(b.Body, "config", sv) {
		image, _ := t.in(c, "image")
		u.Image = plainText(image)
		command, _ := t.in(c, "command")
		entry, _ := t.in(c, "entrypoint")
		args, _ := t.in(c, "args")
		u.entrypoint, u.command = texts(entry), texts(args)
		if c := plainText(command); c != "" {
			u.command = append([]string{c}, u.command...)
			if u.Image == "" { // it runs without a container
				u.entrypoint, u.command = u.command[:1], u.command[1:]
			}
		}
		u.Command = slices.Concat(u.entrypoint, u.command)
	}
	for _, body := range slices.Backward(bodies) {
		u.Env = append(u.Env, t.env(body, sv)...)
		for _, tpl := range t.blocks(body, "template", sv) {
			t.template(&u, tpl)
		}
	}
	u.Env = firstOfName(u.Env)
	t.services(&u, bodies, sv)
	return u
}

// names are what Nomad fills in itself: the job's parts and what meta says.
func (t nomadTask) names(task string, bodies []*hclsyntax.Body) scopeVars {
	sv := scopeVars{"NOMAD_JOB_NAME": text{s: t.job}, "NOMAD_GROUP_NAME": text{s: t.group}, "NOMAD_TASK_NAME": text{s: task}}
	meta := newMap()
	for _, body := range bodies {
		for _, n := range t.blocks(body, "meta", nil) {
			for name, a := range n.body.Attributes {
				v := positioned(t.module.eval(a.Expr, nil), t.block.file, a.SrcRange)
				meta.set(name, v)
				sv["NOMAD_META_"+name], sv["NOMAD_META_"+strings.ToUpper(name)] = v, v
			}
		}
	}
	sv["meta"] = newMap()
	if len(meta.keys) > 0 {
		sv["NOMAD_META"], sv["meta"] = meta, meta
	}
	return sv
}

// env reads the variables of a block, or of an attribute that is a map.
func (t nomadTask) env(body *hclsyntax.Body, sv scopeVars) []Var {
	var out []Var
	for _, n := range t.blocks(body, "env", sv) {
		for _, name := range sortedKeys(n.body.Attributes) {
			if v, pos := t.in(n, name); v != nil {
				if s, ok := asText(v); ok {
					out = append(out, tfVar(name, s, pos))
				}
			}
		}
	}
	v, pos := t.in(tfNested{body, sv}, "env")
	return append(out, mapEnv(v, pos)...)
}

// services gives the unit the names under which Consul or Nomad know it.
func (t nomadTask) services(u *Unit, bodies []*hclsyntax.Body, sv scopeVars) {
	for _, body := range bodies {
		for _, net := range t.blocks(body, "network", sv) {
			for _, p := range net.body.Blocks {
				for _, attr := range []string{"to", "static"} {
					if v, _ := t.in(tfNested{p.Body, sv}, attr); p.Type == "port" && v != nil {
						u.Ports = append(u.Ports, plainText(v))
					}
				}
			}
		}
		if body == bodies[0] {
			continue
		}
		for _, s := range t.blocks(body, "service", sv) {
			v, _ := t.in(s, "name")
			name := cmp.Or(plainText(v), strings.Join([]string{t.job, t.group, u.Name}, "-"))
			if strings.Contains(name, "${") {
				continue
			}
			// The address of an upstream is known to Nomad only: whoever is given
			// it names the service by the variable.
			upstream := strings.NewReplacer("-", "_", ".", "_").Replace(name)
			u.Hosts = append(u.Hosts, name, name+".service.consul", name+".virtual.consul", name+".connect.consul")
			u.symbols = append(u.symbols, "${NOMAD_UPSTREAM_ADDR_"+upstream+"}", "${NOMAD_UPSTREAM_ADDR_"+name+"}")
		}
	}
	u.Hosts, u.Ports, u.symbols = distinct(u.Hosts), distinct(u.Ports), distinct(u.symbols)
}

func plainText(v any) string {
	t, _ := asText(v)
	return unmark(t.s)
}
