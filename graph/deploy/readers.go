package deploy

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/msatopo/msatopo/graph"
)

// A reader reads one format. Rows are tried in order and the first whose wants
// says yes reads the file.
type reader struct {
	name  string
	wants func(p string, head []byte) bool // by path, and by a look at the content
	read  func(r *reading, p string, data []byte)
}

var readers = []reader{
	{"env file", isEnvFile, readEnvFile},
	{"dockerfile", isDockerfile, readDockerfile},
	{"terraform", isTerraform, readTerraform},
	{"procfile", isProcfile, readProcfile},
	{"systemd", isSystemd, readSystemd},
	{"nomad", isNomad, readNomad},
	{"serverless", isServerless, readServerless},
	{"cloudformation", isCloudFormation, readCloudFormation},
	{"compose", isCompose, readCompose},
	{"helmfile", isHelmfile, readHelmfile},
	{"tiltfile", isTiltfile, readTiltfile},
	{"helm", isHelm, readHelm},
	{"skaffold", isSkaffold, readSkaffold},
	{"kubernetes", isKubernetes, readKubernetes},
}

// A reading is what the readers have collected so far.
type reading struct {
	tree      *tree
	env       *envIndex
	docker    map[string]*dockerfile
	compose   map[string]*composeFile
	kube      kubeObjects
	terraform tfFiles
	nomad     nomadFiles
	helm      helmCharts
	builds    map[string]buildRule
	stacks    []stackFile
	sls       []stackFile
	included  map[string]bool // files that a serverless.yml includes
	problems  []Problem
	units     []Unit
	bindings  []Binding
}

func (r *reading) problem(p graph.Position, format string, args ...any) {
	r.problems = append(r.problems, Problem{p, fmt.Sprintf(format, args...)})
}

// Read walks the folder root and reads every deployment file under it. The
// error is about root itself; a file that cannot be read is in Problems.
func Read(root string) (*Set, error) { return ReadFor(root, "") }

// ReadFor is Read for the analysis of from, a folder relative to root. It leaves
// out folders called testdata unless they lead to from.
func ReadFor(root, from string) (*Set, error) {
	t, err := walk(root, from)
	if err != nil {
		return nil, fmt.Errorf("reading deployment files: %w", err)
	}
	r := &reading{tree: t, env: &envIndex{}, docker: map[string]*dockerfile{}, compose: map[string]*composeFile{}, builds: map[string]buildRule{}, included: map[string]bool{}}
	for _, p := range t.files {
		r.file(p)
	}
	for _, finish := range []func(){r.finishCompose, r.finishHelm, r.finishKubernetes, r.finishTerraform, r.finishNomad, r.finishServerless, r.finishCloudFormation} {
		r.guard(graph.Position{File: "."}, finish)
	}

	s := &Set{Units: r.units, Bindings: distinctBindings(r.bindings), Problems: r.problems, tree: t, env: r.env, docker: r.docker, builds: r.builds, mains: t.mains()}
	// Readers fill maps and finish format by format; only this order is promised.
	slices.SortStableFunc(s.Units, func(a, b Unit) int {
		return cmp.Or(a.Source.Compare(b.Source), cmp.Compare(a.Environment, b.Environment), cmp.Compare(a.Name, b.Name))
	})
	slices.SortStableFunc(s.Problems, func(a, b Problem) int {
		return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.Message, b.Message))
	})
	s.configs = newConfigIndex(t, r.kube.configMaps, s.Units)
	s.lone = sync.OnceValue(s.loneImages)
	s.indexHosts()
	s.match()
	return s, nil
}

// file hands one file to its reader. A panic in a parser costs that file only.
func (r *reading) file(p string) {
	data, err := r.tree.read(p)
	if err != nil {
		if (errors.Is(err, errTooLarge) || path.Ext(p) == ".json") && !surely(p) {
			return // large YAML is generated or data, unless its name says otherwise; most JSON is data
		}
		r.problem(graph.Position{File: p}, "%s", cause(err))
		return
	}
	for _, row := range readers {
		if row.wants(p, data) {
			r.guard(graph.Position{File: p}, func() { row.read(r, p, data) })
			return
		}
	}
}

// guard turns a panic in a parser or in our reading of its result into a
// Problem: one malformed file must not cost the user the whole topology.
func (r *reading) guard(pos graph.Position, f func()) {
	defer func() {
		if v := recover(); v != nil {
			r.problem(pos, "could not be read: %v", v)
		}
	}()
	f()
}

// cause is the reason of a file error without the path, which the Problem has.
func cause(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return oneLine(strings.ToLower(err.Error()))
		}
		err = inner
	}
}

// worthReading decides by name alone which files the walk hands to readers.
func worthReading(p string) bool {
	base := path.Base(p)
	switch path.Ext(base) {
	case ".yaml", ".yml", ".tf", ".tfvars", ".tpl", ".nomad", ".hcl", ".vars", ".service", ".gotmpl", ".json", ".template":
		return true
	}
	return isEnvFile(p, nil) || isDockerfile(p, nil) || isProcfile(p, nil) || isTiltfile(p, nil)
}

// surely reports whether a file is a deployment file by its name, so that
// failing to read it is worth a Problem.
func surely(p string) bool {
	return composeName(path.Base(p)) || isEnvFile(p, nil) || isDockerfile(p, nil) || path.Ext(p) == ".tf" || nomadName(p) || kubeName(p) || serverlessName(path.Base(p))
}
