// Package analyzers is the suite: what msatopo runs under go vet.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/msatopo/msatopo/analyzers/ackearly"
	"github.com/msatopo/msatopo/analyzers/chattycall"
	"github.com/msatopo/msatopo/analyzers/hiddensync"
	"github.com/msatopo/msatopo/analyzers/lostpublish"
	"github.com/msatopo/msatopo/analyzers/nodeadline"
	"github.com/msatopo/msatopo/analyzers/publishintx"
	"github.com/msatopo/msatopo/analyzers/unusedreply"
)

// All lists the analyzers in the order in which they are documented.
var All = []*analysis.Analyzer{
	hiddensync.Analyzer,
	nodeadline.Analyzer,
	ackearly.Analyzer,
	lostpublish.Analyzer,
	chattycall.Analyzer,
	publishintx.Analyzer,
	unusedreply.Analyzer,
	// dynamicname: that a name is not known in its package says little; its callers may know it
	// undocumented: a channel may be documented in a file of the tree, which an analyzer does not read
	// all others are about the system
}
