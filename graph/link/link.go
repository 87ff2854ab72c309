package link

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/deploy"
	"github.com/msatopo/msatopo/graph/docs"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// Input is everything that is known about a system.
type Input struct {
	Root      string // name of the tree
	Packages  []*flow.Package
	Mains     []Main
	Knowledge *knowledge.Set
	Deploy    *deploy.Set // may be nil
	DeployDir string      // the tree's folder inside the one that Deploy was read from
	Docs      *docs.Set   // may be nil

	Services []Declared // what the configuration says of services
	Pins     []Pin      // and of names that cannot be resolved
	Part     bool       // the configuration is about more than is read: what is not here may be elsewhere
	// Warn is told what the configuration says and the code does not bear out; it may
	// be nil.
	Warn func(at graph.Position, message string)
}

// A Main is a command of the tree.
type Main struct {
	Path string // import path
	Dir  string // folder, relative to the root
}

// Link joins the packages into one topology. The same input gives the same
// topology. An error is about one service that could not be analysed; the
// topology then lacks what is only in it.
func Link(in Input) (*graph.Topology, []error) {
	services, errs := linked(&in)
	return assemble(in, services), errs
}

// linked analyses every service by itself. What the configuration gets wrong is told.
func linked(in *Input) ([]*service, []error) {
	binaries := reached(in)
	warnings := declare(in, binaries)
	services := divided(binaries)
	warnings = append(warnings, pin(in, services)...)
	for _, s := range binaries {
		warnings = append(warnings, s.warnings...)
	}
	slices.SortStableFunc(warnings, func(a, b warning) int { return a.at.Compare(b.at) })
	for _, w := range warnings {
		if in.Warn != nil {
			in.Warn(w.at, w.message)
		}
	}
	return services, faults(services) // before those that failed are left out
}

// divided analyses the binaries, each as one service or, where its sub-commands are
// services of their own, as several.
func divided(binaries []*service) []*service {
	shared := sharedPackages(binaries)
	parts := make([][]*service, len(binaries))
	parallel(binaries, func(s *service) {
		s.shared = shared
		s.analyse()
		parts[slices.Index(binaries, s)] = s.split()
	})
	var out []*service
	for i, s := range binaries {
		if parts[i] == nil || s.err != nil {
			out = append(out, s)
		}
		out = append(out, parts[i]...)
	}
	nameServices(out)
	slices.SortFunc(out, func(a, b *service) int { return cmp.Compare(a.id, b.id) })
	return out
}

// reached lists the services of the tree, each with the code that it runs.
func reached(in *Input) []*service {
	prog := newProgram(in.Packages, in.Knowledge)
	var services []*service
	names := serviceNames(in.Mains)
	for i, m := range in.Mains {
		if root := prog.funcs[m.Path+".main"]; root != nil && (!isTool(m.Dir) || in.declares(m.Dir)) {
			services = append(services, &service{in: in, prog: prog, id: names[i], binary: names[i], main: m, root: root})
		}
	}
	slices.SortFunc(services, func(a, b *service) int { return cmp.Compare(a.id, b.id) })

	// Services share nothing but the program, which nobody changes any more.
	parallel(services, (*service).reach)
	return services
}

// faults tells which services could not be analysed.
func faults(services []*service) []error {
	var errs []error
	for _, s := range services {
		if s.err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", s.main.Dir, s.err))
		}
	}
	return errs
}

// parallel runs do for each service. A panic is a fault of this program; it is
// reported against the service, and the others go on.
func parallel(services []*service, do func(*service)) {
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, s := range services {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			defer func() {
				if r := recover(); r != nil {
					s.err = fmt.Errorf("internal error: %v: please report it", r)
				}
			}()
			do(s)
		})
	}
	wg.Wait()
}

// sharedPackages lists the packages that several services run: a call there is
// a wrapper's, and its place says little about who does what.
func sharedPackages(services []*service) map[*pkg]bool {
	count := map[*pkg]int{}
	for _, s := range services {
		seen := map[*pkg]bool{}
		if s.err != nil {
			continue
		}
		for _, f := range s.code.funcs {
			if f.pkg != s.root.pkg && !seen[f.pkg] && !isInit(f) {
				seen[f.pkg] = true
				count[f.pkg]++
			}
		}
	}
	shared := map[*pkg]bool{}
	for k, n := range count {
		shared[k] = n > 1
	}
	return shared
}

// isInit reports whether f is an initialiser, which runs in every service that
// imports the package, or a part of one.
func isInit(f *fn) bool {
	return f.name == f.pkg.Path+".init" || strings.HasPrefix(f.name, f.pkg.Path+".init#") || strings.HasPrefix(f.name, f.pkg.Path+".init$")
}
