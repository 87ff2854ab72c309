package deploy

import (
	"cmp"
	"path"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

var serverlessFile = regexp.MustCompile(`^serverless([._-].*)?\.ya?ml$`)

func serverlessName(base string) bool { return serverlessFile.MatchString(base) }

// isServerless wants the Serverless Framework's file by its name and by what
// every one of them has.
func isServerless(p string, data []byte) bool {
	return serverlessName(path.Base(p)) && topLevel(data, "service:") && topLevel(data, "provider:")
}

func readServerless(r *reading, p string, data []byte) {
	root, err := r.firstDocument(data)
	if err != nil {
		r.problems = append(r.problems, yamlProblem(p, err))
	}
	if root != nil {
		r.sls = append(r.sls, stackFile{p, root})
	}
}

// A slsService is one serverless.yml while it is evaluated.
type slsService struct {
	*slsVars
	stack     *stack // its resources, and what evaluates functions of CloudFormation
	provider  *yaml.Node
	prefix    string // what stands before the names of functions
	functions []slsFunction
}

type slsFunction struct {
	key  *yaml.Node
	node *yaml.Node
	unit string // name of the unit
}

// finishServerless evaluates every serverless.yml for AWS.
func (r *reading) finishServerless() {
	for _, f := range r.sls {
		r.guard(graph.Position{File: f.path}, func() { r.serverless(f) })
	}
}

func (r *reading) serverless(f stackFile) {
	s := &slsService{slsVars: newSlsVars(r, f)}
	s.provider = s.expand(get(f.root, "provider"), 0)
	if name := cmp.Or(scalar(s.provider), scalar(get(s.provider, "name"))); name != "aws" && name != "" && !strings.Contains(name, "${") {
		return // the functions of other clouds
	}
	service := s.expand(get(f.root, "service"), 0)
	s.prefix = cmp.Or(scalar(service), scalar(get(service, "name"))) + "-" + s.stage()
	base := strings.TrimSuffix(path.Base(f.path), path.Ext(f.path))
	resources := s.parts(get(f.root, "resources"))
	s.stack = r.newStack(s.origin, nil, cmp.Or(folderEnvironment(f.path), nameEnvironment(base)))
	for _, part := range resources {
		if s.stack.root == nil {
			s.stack.root = part
		}
		s.stack.add(get(part, "Resources"))
	}
	for _, part := range s.parts(get(f.root, "functions")) {
		for _, p := range pairs(part) {
			if !isMap(p.value) {
				continue
			}
			name := cmp.Or(unmark(s.stack.text(get(p.value, "name")).s), s.prefix+"-"+p.key.Value)
			s.functions = append(s.functions, slsFunction{p.key, p.value, name})
			s.stack.made[logicalID(p.key.Value)+"LambdaFunction"] = text{mark("AWS::Lambda::Function", name), []graph.Position{s.at(p.key)}}
		}
	}
	for _, fn := range s.functions { // topics that it makes, which resources may refer to
		s.madeTopics(fn)
	}
	for _, fn := range s.functions {
		r.units = append(r.units, s.function(fn))
		for _, e := range items(get(fn.node, "events")) {
			for _, p := range pairs(e) {
				s.event(end{system: "lambda", name: fn.unit}, p.key.Value, p.value, s.at(p.key))
			}
		}
	}
	if s.work < 0 {
		r.problem(graph.Position{File: f.path}, "variables are too many to evaluate fully")
	}
	s.stack.collect()
}

// parts lists a section's mappings: itself, or the elements of the list that it
// may be.
func (s *slsService) parts(n *yaml.Node) []*yaml.Node {
	n = s.expand(n, 0)
	if list := items(n); len(list) > 0 {
		return list
	}
	if n == nil {
		return nil
	}
	return []*yaml.Node{n}
}

// logicalID is the name of a function in the names of the resources that are
// made for it.
func logicalID(name string) string {
	if name == "" {
		return ""
	}
	name = strings.NewReplacer("-", "Dash", "_", "Underscore").Replace(name)
	return strings.ToUpper(name[:1]) + name[1:]
}

func (s *slsService) function(fn slsFunction) Unit {
	str := func(n *yaml.Node, keys ...string) string { return unmark(s.stack.text(get(n, keys...)).s) }
	u := Unit{Name: fn.unit, Source: s.at(fn.key), Environment: s.stack.environment, also: []string{fn.key.Value}}
	for _, n := range []*yaml.Node{fn.node, s.provider} {
		u.Env = append(u.Env, s.stack.variables(get(n, "environment"))...)
	}
	u.Env = firstOfName(u.Env)
	dir := path.Dir(s.file)
	if image := get(fn.node, "image"); image != nil {
		name := cmp.Or(str(image, "name"), scalar(image))
		if u.Image = str(image, "uri"); strings.ContainsAny(name, "/:") {
			u.Image = name
		}
		built := get(s.provider, "ecr", "images", name)
		if context, ok := within(dir, cmp.Or(scalar(built), str(built, "path"))); ok {
			u.Build, u.Dockerfile = context, path.Join(context, cmp.Or(str(built, "file"), "Dockerfile"))
			u.Target = str(built, "buildOptions", "target")
		}
		u.entrypoint, u.command = texts(s.stack.eval(get(image, "entryPoint"), 0)), texts(s.stack.eval(get(image, "command"), 0))
		u.Command = append(append([]string(nil), u.entrypoint...), u.command...)
		return u
	}
	code := cmp.Or(str(fn.node, "package", "artifact"), scalar(s.expand(get(s.root, "package", "artifact"), 0)), ".")
	s.reading.function(&u, goFunction{dir: dir, code: code, handler: str(fn.node, "handler"),
		runtime: cmp.Or(str(fn.node, "runtime"), str(s.provider, "runtime"))})
	return u
}
