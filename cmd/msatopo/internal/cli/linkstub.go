package cli

import (
	"path"
	"path/filepath"

	"github.com/msatopo/msatopo/cmd/msatopo/internal/load"
	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/deploy"
	"github.com/msatopo/msatopo/graph/knowledge"
)

func linked(res *load.Result, _ *deploy.Set, _ *knowledge.Set) *graph.Topology {
	t := &graph.Topology{Version: graph.Version, Root: filepath.Base(res.Root)}
	for _, m := range res.Mains {
		t.Services = append(t.Services, graph.Service{ID: path.Base(m.Dir), Kind: graph.KindService, Main: m.Dir, Package: m.Path})
	}
	t.Sort()
	return t
}
