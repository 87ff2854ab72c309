package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// A Severity says how bad a finding is.
type Severity string

const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Severities are all severities, the worst first.
var Severities = []Severity{Error, Warning, Info}

// AtLeast reports whether s is as bad as t, or worse.
func (s Severity) AtLeast(t Severity) bool {
	return slices.Index(Severities, s) <= slices.Index(Severities, t)
}

// A Finding is one thing that a rule has against the system.
type Finding struct {
	Rule        string    `json:"rule"`
	Severity    Severity  `json:"severity"`
	Message     string    `json:"message"` // lower case, one line, without a full stop
	Position    Position  `json:"position"`
	Related     []Related `json:"related,omitempty"`
	Services    []string  `json:"services,omitempty"` // ids, sorted
	Channel     string    `json:"channel,omitempty"`  // id
	Subject     string    `json:"subject"`            // what it is about, in words that outlive edits: a function's full name, a channel, a pair of services
	Fingerprint string    `json:"fingerprint"`        // the same as long as the finding is the same, wherever its lines move
}

// Related is another place that a finding is about, and what is there.
type Related struct {
	Position Position `json:"position"`
	Message  string   `json:"message"`
}

// Compare orders findings by their places.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(f.Position.Compare(g.Position), cmp.Compare(f.Rule, g.Rule), cmp.Compare(f.Message, g.Message))
}

// SortFindings puts findings in the order of their places and gives each its
// fingerprint: rule, subject and channel, and a count where those are the same.
// Neither lines nor files are part of it, so moved code keeps its findings.
func SortFindings(list []Finding) {
	slices.SortStableFunc(list, Finding.Compare)
	seen := map[string]int{}
	for i := range list {
		f := &list[i]
		slices.Sort(f.Services)
		key := strings.Join([]string{f.Rule, f.Subject, f.Channel}, "\x00")
		seen[key]++
		sum := sha256.Sum256([]byte(key + strings.Repeat("\x00", seen[key])))
		f.Fingerprint = hex.EncodeToString(sum[:8])
	}
}
