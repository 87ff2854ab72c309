package deploy

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/msatopo/msatopo/graph"
)

// A tfBlock is one block of Terraform with its file.
type tfBlock struct {
	file string
	*hclsyntax.Block
}

func (b *tfBlock) position() graph.Position { return tfPosition(b.file, b.TypeRange) }

func tfPosition(file string, r hcl.Range) graph.Position {
	return graph.Position{File: file, Line: r.Start.Line, Column: r.Start.Column}
}

// tfFiles are the parsed files of the folders that hold Terraform.
type tfFiles struct {
	bodies  map[string][]tfBody  // by folder
	vars    map[string]tfBody    // .tfvars by path
	rules   map[string]eventRule // of the root module that is being evaluated, by name
	targets []eventTarget
	routes  []tfRoute // of the root module that is being evaluated
}

type tfBody struct {
	file   string
	body   *hclsyntax.Body
	values *tfMap // of a file of variables in JSON
}

func isTerraform(p string, _ []byte) bool {
	return path.Ext(p) == ".tf" || path.Ext(p) == ".tfvars" || strings.HasSuffix(p, ".tfvars.json")
}

func readTerraform(r *reading, p string, data []byte) {
	if r.terraform.bodies == nil {
		r.terraform = tfFiles{bodies: map[string][]tfBody{}, vars: map[string]tfBody{}}
	}
	if path.Ext(p) == ".json" {
		if values, ok := decoded(text{string(data), []graph.Position{{File: p, Line: 1}}}).(*tfMap); ok {
			r.terraform.vars[p] = tfBody{file: p, values: values}
		} else {
			r.problem(graph.Position{File: p, Line: 1}, "not a json object of variables")
		}
		return
	}
	body, d := parseHCL(p, data)
	if d != nil {
		r.problem(tfPosition(p, hclRange(d)), "not valid terraform: %s", strings.ToLower(oneLine(d.Summary)))
	}
	if body == nil {
		return
	}
	if path.Ext(p) == ".tfvars" {
		r.terraform.vars[p] = tfBody{file: p, body: body}
		return
	}
	r.terraform.bodies[path.Dir(p)] = append(r.terraform.bodies[path.Dir(p)], tfBody{file: p, body: body})
}

// A tfModule is one folder of Terraform as it is called in one place.
type tfModule struct {
	reading     *reading
	dir         string
	environment string
	depth       int
	inputs      map[string]any
	variables   map[string]*tfBlock
	locals      map[string]tfAttribute
	resources   map[string]*tfBlock // "aws_sns_topic.orders", "data.aws_sns_topic.orders"
	modules     map[string]*tfBlock
	outputs     map[string]*tfBlock
	known       map[string]any // evaluated variables, locals and module calls
	evaluating  map[string]bool
	work        *int // expressions left to evaluate, for the whole root module
}

type tfAttribute struct {
	file string
	expr hclsyntax.Expression
}

func (r *reading) loadModule(dir, environment string, inputs map[string]any) *tfModule {
	return r.newModule(dir, environment, inputs, r.terraform.bodies[dir])
}

func (r *reading) newModule(dir, environment string, inputs map[string]any, bodies []tfBody) *tfModule {
	m := &tfModule{reading: r, dir: dir, environment: environment, inputs: inputs,
		variables: map[string]*tfBlock{}, locals: map[string]tfAttribute{}, resources: map[string]*tfBlock{},
		modules: map[string]*tfBlock{}, outputs: map[string]*tfBlock{}, known: map[string]any{}, evaluating: map[string]bool{}}
	for _, f := range bodies {
		for _, b := range f.body.Blocks {
			block := &tfBlock{f.file, b}
			switch {
			case b.Type == "locals":
				for name, a := range b.Body.Attributes {
					m.locals[name] = tfAttribute{f.file, a.Expr}
				}
			case b.Type == "resource" && len(b.Labels) == 2:
				m.resources[b.Labels[0]+"."+b.Labels[1]] = block
			case b.Type == "data" && len(b.Labels) == 2:
				m.resources["data."+b.Labels[0]+"."+b.Labels[1]] = block
			case len(b.Labels) != 1:
			case b.Type == "variable":
				m.variables[b.Labels[0]] = block
			case b.Type == "module":
				m.modules[b.Labels[0]] = block
			case b.Type == "output":
				m.outputs[b.Labels[0]] = block
			}
		}
	}
	return m
}

// source is the folder of a module call, if it is one of the tree.
func (m *tfModule) source(call *tfBlock) (string, bool) {
	a := call.Body.Attributes["source"]
	if a == nil {
		return "", false
	}
	t, ok := m.eval(a.Expr, nil).(text)
	if !ok || !strings.HasPrefix(t.s, ".") {
		return "", false
	}
	dir, ok := within(m.dir, t.s)
	return dir, ok && m.reading.terraform.bodies[dir] != nil
}

// finishTerraform evaluates every root module: a folder that no other folder
// calls, once for each file of variables beside it that names an environment.
func (r *reading) finishTerraform() {
	called := map[string]bool{}
	dirs := sortedKeys(r.terraform.bodies)
	for _, dir := range dirs {
		m := r.loadModule(dir, "", nil)
		work := tfWork
		m.work = &work
		for _, call := range m.modules {
			if source, ok := m.source(call); ok && source != dir {
				called[source] = true
			}
		}
	}
	for _, dir := range dirs {
		if called[dir] {
			continue
		}
		for _, v := range r.tfVariants(dir) {
			m := r.loadModule(dir, v.environment, v.inputs)
			work := tfWork
			m.work = &work
			first := len(r.units)
			m.collect()
			r.eventTargets()
			r.tfHosts(first)
			if *m.work <= 0 {
				r.problem(graph.Position{File: dir}, "terraform is too large to evaluate fully")
			}
		}
	}
}

// tfWork bounds the expressions that one root module may take: counts and
// loops can multiply.
const tfWork = 200_000

type tfVariant struct {
	environment string
	inputs      map[string]any
}

// tfVariants reads the files of variables for a root module. Without any for an
// environment there is one variant, with the values that are loaded by default.
func (r *reading) tfVariants(dir string) []tfVariant {
	common := map[string]any{}
	var out []tfVariant
	m := r.loadModule(dir, "", nil)
	work := tfWork
	m.work = &work
	var variants []string
	for _, p := range sortedKeys(r.terraform.vars) {
		base := strings.TrimSuffix(path.Base(p), ".json")
		switch {
		case hasWord(base, sampleWords):
		case path.Dir(p) == dir && (base == "terraform.tfvars" || strings.HasSuffix(base, ".auto.tfvars")):
			m.readVars(common, r.terraform.vars[p])
		case inFolder(p, dir) && r.terraform.bodies[path.Dir(p)] == nil || path.Dir(p) == dir:
			variants = append(variants, p)
		}
	}
	for _, p := range variants {
		v := tfVariant{environment: cmp.Or(nameEnvironment(path.Base(p)), folderEnvironment(p), strings.TrimSuffix(strings.TrimSuffix(path.Base(p), ".json"), ".tfvars")), inputs: map[string]any{}}
		for name, value := range common {
			v.inputs[name] = value
		}
		m.readVars(v.inputs, r.terraform.vars[p])
		out = append(out, v)
	}
	if len(out) == 0 {
		out = []tfVariant{{folderEnvironment(dir + "/x"), common}}
	}
	return out
}

// readVars evaluates a file of variables.
func (m *tfModule) readVars(into map[string]any, f tfBody) {
	if f.values != nil {
		for name, v := range f.values.values {
			into[name] = v
		}
		return
	}
	for name, a := range f.body.Attributes {
		into[name] = positioned(m.eval(a.Expr, nil), f.file, a.SrcRange)
	}
}

func distinctBindings(list []Binding) []Binding {
	slices.SortStableFunc(list, compareBindings)
	return slices.CompactFunc(list, func(a, b Binding) bool { return compareBindings(a, b) == 0 })
}

func compareBindings(a, b Binding) int {
	return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.FromSystem, b.FromSystem), cmp.Compare(a.From, b.From),
		cmp.Compare(a.ToSystem, b.ToSystem), cmp.Compare(a.To, b.To), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key))
}
