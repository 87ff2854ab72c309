package deploy

import (
	"bytes"
	"cmp"
	"path"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// isCloudFormation wants a template of CloudFormation or SAM by its content: its
// format version, or resources with a type of AWS. It is asked before formats
// that go by a file's name or folder, which templates share: stack.yaml,
// templates/queues.yaml.
func isCloudFormation(p string, data []byte) bool {
	switch path.Ext(p) {
	case ".yaml", ".yml", ".json", ".template":
	default:
		return false
	}
	if !bytes.Contains(data, []byte("AWS::")) || isServerless(p, data) {
		return false
	}
	if inJSON(data) {
		return bytes.Contains(data, []byte(`"Resources"`))
	}
	return saysTemplate(data) || topLevel(data, "Resources:") && typedAWS(data)
}

// saysTemplate reports whether a file calls itself a template.
func saysTemplate(data []byte) bool {
	for _, quote := range []string{"", `"`, "'"} {
		if topLevel(data, quote+"AWSTemplateFormatVersion"+quote+":") {
			return true
		}
	}
	return topLevel(data, "Transform:") && bytes.Contains(data, []byte("AWS::Serverless"))
}

func typedAWS(data []byte) bool {
	for _, quote := range []string{"", `"`, "'"} {
		if bytes.Contains(data, []byte("Type: "+quote+"AWS::")) {
			return true
		}
	}
	return false
}

func inJSON(data []byte) bool { return bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) }

// A stackFile is a template as it was read.
type stackFile struct {
	path string
	root *yaml.Node
}

func readCloudFormation(r *reading, p string, data []byte) {
	root, err := r.firstDocument(data)
	if err != nil && (saysTemplate(data) || typedAWS(data)) {
		r.problems = append(r.problems, yamlProblem(p, err))
	}
	if hasAWSResource(get(root, "Resources")) {
		r.stacks = append(r.stacks, stackFile{p, root})
	}
}

// firstDocument parses YAML or JSON, as much of it as is well formed.
func (r *reading) firstDocument(data []byte) (*yaml.Node, error) {
	if inJSON(data) {
		data = bytes.ReplaceAll(data, []byte("\t"), []byte(" "))
	}
	docs, err := documents(data)
	if len(docs) == 0 {
		return nil, err
	}
	return docs[0], err
}

func hasAWSResource(resources *yaml.Node) bool {
	for _, p := range pairs(resources) {
		if strings.HasPrefix(scalar(get(p.value, "Type")), "AWS::") {
			return true
		}
	}
	return false
}

// A stack is a template while it is evaluated, or the resources of a
// serverless.yml.
type stack struct {
	origin
	reading     *reading
	environment string
	root        *yaml.Node
	resources   map[string]*yaml.Node
	keys        map[string]*yaml.Node // where each resource is declared
	order       []string
	made        map[string]text // resources that no template shows, by logical id
	known       map[string]text // names of resources
	evaluating  map[string]bool
	work        int // nodes left to evaluate
}

// stackWork bounds the nodes that one template may take: aliases can multiply.
const stackWork = 200_000

func (r *reading) newStack(o origin, root *yaml.Node, environment string) *stack {
	return &stack{origin: o, reading: r, root: root, environment: environment, resources: map[string]*yaml.Node{}, keys: map[string]*yaml.Node{},
		made: map[string]text{}, known: map[string]text{}, evaluating: map[string]bool{}, work: stackWork}
}

func (s *stack) add(resources *yaml.Node) {
	for _, p := range pairs(resources) {
		if id := p.key.Value; s.resources[id] == nil && isMap(p.value) {
			s.resources[id], s.keys[id] = p.value, p.key
			s.order = append(s.order, id)
		}
	}
}

// finishCloudFormation evaluates every template that no serverless.yml includes.
func (r *reading) finishCloudFormation() {
	for _, f := range r.stacks {
		if r.included[f.path] {
			continue
		}
		base := strings.TrimSuffix(path.Base(f.path), path.Ext(f.path))
		s := r.newStack(origin{file: f.path}, f.root, cmp.Or(folderEnvironment(f.path), nameEnvironment(base)))
		s.add(get(f.root, "Resources"))
		r.guard(graph.Position{File: f.path}, s.collect)
	}
}

func (s *stack) collect() {
	for _, id := range s.order {
		s.collectUnits(id)
		s.collectBindings(id)
	}
	if s.work < 0 {
		s.reading.problem(graph.Position{File: s.file}, "template is too large to evaluate fully")
	}
}

// An origin says where nodes are written: most in one file, those that were
// included or filled in elsewhere.
type origin struct {
	file  string
	files map[*yaml.Node]string
	via   map[*yaml.Node][]graph.Position
}

func (o origin) at(n *yaml.Node) graph.Position {
	if f, ok := o.files[n]; ok {
		return at(f, n)
	}
	return at(o.file, n)
}
