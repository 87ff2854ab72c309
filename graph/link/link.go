package link

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/deploy"
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
}

// A Main is a command of the tree.
type Main struct {
	Path string // import path
	Dir  string // folder, relative to the root
}

// Link joins the packages into one topology. The same input gives the same
// topology.
func Link(in Input) *graph.Topology {
	prog := newProgram(in.Packages)
	var services []*service
	names := serviceNames(in.Mains)
	for i, m := range in.Mains {
		if root := prog.funcs[m.Path+".main"]; root != nil && !isTool(m.Dir) {
			services = append(services, &service{in: &in, prog: prog, id: names[i], main: m, root: root})
		}
	}
	slices.SortFunc(services, func(a, b *service) int { return cmp.Compare(a.id, b.id) })

	// Services share nothing but the program, which nobody changes any more.
	parallel(services, (*service).reach)
	shared := sharedPackages(services)
	parallel(services, func(s *service) { s.shared = shared; s.analyse() })
	return assemble(in, services)
}

func parallel(services []*service, do func(*service)) {
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, s := range services {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
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
		for _, f := range s.code.funcs {
			if f.pkg != s.root.pkg && !seen[f.pkg] && f.name != f.pkg.Path+".init" {
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
