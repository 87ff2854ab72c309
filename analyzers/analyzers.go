// Package analyzers is the suite: what msatopo runs under go vet.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/msatopo/msatopo/analyzers/extract"
)

// All lists the analyzers in the order in which they are documented.
var All = []*analysis.Analyzer{
	extract.Analyzer, // reports nothing; here so that go vet proves that any package can be read
}
