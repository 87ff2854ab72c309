package deeds

import (
	"fmt"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/msatopo/msatopo/analyzers/extract"
	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
	"github.com/msatopo/msatopo/graph/link"
	"github.com/msatopo/msatopo/graph/rules"
)

// Analyzer gives the *Package of a package, and facts about its functions.
var Analyzer = &analysis.Analyzer{
	Name:       "deeds",
	Doc:        "tell what the functions of a package do; reports nothing",
	URL:        "https://pkg.go.dev/github.com/msatopo/msatopo/analyzers/deeds",
	Run:        run,
	FactTypes:  []analysis.Fact{new(Does)},
	ResultType: reflect.TypeFor[*Package](),
}

// A Package is what rules judge of one package.
type Package struct {
	Summary *flow.Package // nil when there is nothing to judge

	mu    sync.Mutex // what the units share is for one rule at a time; drivers run analyzers in parallel
	units []*activity.Unit
}

// Judge gives what the rule has against the functions of the package.
func (p *Package) Judge(r *rules.Rule, s rules.Settings) ([]graph.Finding, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	found, errs := rules.Run([]*rules.Rule{r}, nil, p.units, s)
	if len(errs) > 0 {
		return nil, errs[0]
	}
	return found, nil
}

func run(pass *analysis.Pass) (result any, err error) {
	if !concerns(pass) {
		return &Package{}, nil
	}
	summary, err := extract.FromPass(pass)
	if err != nil || summary == nil {
		return &Package{}, err
	}
	defer func() {
		if r := recover(); r != nil {
			result, err = nil, fmt.Errorf("%s: internal error: %v: please report it", pass.Pkg.Path(), r)
		}
	}()
	rows, err := knowledge.Some(mentions(summary))
	if err != nil {
		return nil, err
	}
	single := link.Alone(summary, rows, imported(pass))
	export(pass, single)
	return &Package{Summary: summary, units: single.Units}, nil
}

// concerns reports whether a package may do what rules are about. The code of a
// dependency may if it wraps a client library; the library itself is known by rows.
func concerns(pass *analysis.Pass) bool {
	path := pass.Pkg.Path()
	own := pass.Module != nil && pass.Module.Path != "" && pass.Module.Version == ""
	if known, _ := knowledge.Knows(path); !own && known || strings.HasSuffix(path, ".test") {
		return false
	}
	imports := map[*types.Package]bool{}
	for _, imp := range pass.Pkg.Imports() {
		if known, wrapped := knowledge.Knows(imp.Path()); wrapped || own && known {
			return true
		}
		imports[imp] = true
	}
	return slices.ContainsFunc(pass.AllObjectFacts(), func(f analysis.ObjectFact) bool { return imports[f.Object.Pkg()] })
}

// mentions tells which packages the summary names something of.
func mentions(p *flow.Package) func(string) bool {
	paths := map[string]bool{}
	for _, s := range p.Strings {
		s = strings.TrimLeft(s, "(*[]&")
		s, _, _ = strings.Cut(s, "[")
		last := strings.LastIndexByte(s, '/') + 1
		for i := last; i < len(s); i++ {
			if s[i] == '.' { // gopkg.in/yaml.v3.Marshal
				paths[s[:i]] = true
			}
		}
	}
	return func(path string) bool { return paths[path] }
}
