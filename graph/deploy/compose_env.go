package deploy

import (
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// readEnvironment puts the service's own variables before those that it
// extends: the first of a name holds.
func (s *composeService) readEnvironment(f *composeFile, n *yaml.Node) {
	s.env = append(f.vars.assignments(f.path, n), s.env...)
}

// assignments reads variables from a mapping or from a list of NAME=value. A
// name alone passes the variable on from where compose runs, which is the same
// set of files that interpolation reads.
func (e expander) assignments(file string, n *yaml.Node) []Var {
	var out []Var
	add := func(name string, f found, pos *yaml.Node) {
		out = append(out, Var{Name: name, Value: f.value, Symbolic: f.symbolic, Position: at(file, pos), Via: f.via})
	}
	for _, p := range pairs(n) {
		if isNull(p.value) {
			add(p.key.Value, e.reference(p.key.Value, 0), p.key)
		} else {
			add(p.key.Value, e.expand(scalar(p.value)), p.key)
		}
	}
	for _, item := range items(n) {
		name, value, ok := strings.Cut(scalar(item), "=")
		switch {
		case name == "":
		case ok:
			add(strings.TrimSpace(name), e.expand(value), item)
		default:
			add(strings.TrimSpace(name), e.reference(name, 0), item)
		}
	}
	return out
}

// readEnvFiles reads env_file: a name, a list of names, or a list of {path}.
// Of two files the later holds, and a service's own before those it extends.
func (s *composeService) readEnvFiles(r *reading, f *composeFile, n *yaml.Node) {
	list := get(n, "env_file")
	nodes := items(list)
	if scalar(list) != "" || isMap(list) {
		nodes = []*yaml.Node{list}
	}
	for _, entry := range nodes {
		name := scalar(entry)
		if isMap(entry) {
			name = scalar(get(entry, "path"))
		}
		p, ok := within(f.dir, f.vars.expand(name).value)
		if !ok {
			continue
		}
		file := r.envFileAt(p)
		if file == nil {
			continue // usual: the real file is kept out of the repository
		}
		var vars []Var
		for _, a := range slices.Backward(file.vars) {
			got, ok := file.value(a.name, f.files)
			if ok {
				vars = append(vars, Var{Name: a.name, Value: got.value, Symbolic: got.symbolic, Position: got.via[0], Via: got.via[1:]})
			}
		}
		s.envFiles = append(vars, s.envFiles...)
	}
}

// envFileAt gives the env file at p; where only its example is in the
// repository (".env.example" for ".env"), that one, at an example's rank.
func (r *reading) envFileAt(p string) *envFile {
	for _, f := range r.env.byDir[path.Dir(p)] {
		if f.path == p {
			return f
		}
	}
	if data, err := r.tree.read(p); err == nil {
		// Not an env file by its name, but compose says it is one.
		f, bad := newEnvFile(p, rankVariant, "", data)
		if len(bad) > 0 {
			r.problem(graph.Position{File: p, Line: bad[0]}, "not a NAME=value line of an env file")
		}
		r.env.add(f)
		return f
	}
	stem := strings.Trim(path.Base(p), ".")
	for _, f := range r.env.byDir[path.Dir(p)] {
		if f.rank == rankSample && strings.Contains(f.path, stem) {
			return f
		}
	}
	return nil
}
