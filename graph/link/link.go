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
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, s := range services {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			s.analyse()
		})
	}
	wg.Wait()
	return assemble(in, services)
}
