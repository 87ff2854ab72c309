// Package rules is what msatopo holds against a system: one file per rule. A rule
// is a pure function, of one function of the code or of the whole topology, and
// carries all that is said of it: the README, `msatopo explain`, SARIF and the
// analyzers' Doc are rendered from here.
package rules

import (
	"slices"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
)

// A Rule is one thing that is looked for.
type Rule struct {
	ID       string // one lower-case word
	Title    string // one line: what it finds
	Why      string // paragraphs: why that hurts, and what to do
	Since    string // the version that first had it
	Severity graph.Severity
	Off      bool // not on unless it is asked for
	Options  []Option
	Bad      string // the least code, or setting, that it reports
	Good     string // the same, mended

	// One of these is set. Func judges one function of the code; System the topology.
	// Rules about suppressions have neither.
	Func   func(*activity.Unit, Options) []graph.Finding
	System func(*graph.Topology, Options) []graph.Finding
}

// An Option is a number or a list of words that a team may set for a rule.
type Option struct {
	Name    string
	Doc     string
	Default string   // as it is written in the configuration
	Words   []string // the words that it may hold; none means a number
	Free    bool     // it holds words of the team's choice: names, patterns
}

// Options are the values of a rule's options by name; what is not there has its
// default.
type Options map[string]string

// All lists the rules in the order in which they are documented.
var All = []*Rule{
	hiddenSync, noDeadline, ackEarly, lostPublish, chattyCall, publishInTx, unusedReply,
	orphanPublish, orphanSubscribe, syncCycle, eventCycle, syncDepth, choreography, sharedQueue,
	payloadDrift, convention, undocumented, deadDoc, dynamicName,
	fireAndForget, lonelyLog, crowdedQueue, internalGraphQL, browserGRPC,
	BadIgnore, UnusedIgnore, // last: they are about the others
}

// Find gives the rule with the id, or nil.
func Find(id string) *Rule {
	if i := slices.IndexFunc(All, func(r *Rule) bool { return r.ID == id }); i >= 0 {
		return All[i]
	}
	return nil
}
