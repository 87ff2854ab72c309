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
	Silenced    string    `json:"silenced,omitempty"` // why it is not to be told; "" when it is
}

// Related is another place that a finding is about, and what is there.
type Related struct {
	Position Position `json:"position"`
	Message  string   `json:"message"`
}

// SortFindings puts findings in the order of their places and gives each its
// fingerprint: rule, subject and channel, and a count where those are the same.
// Neither lines nor files are part of it, so moved code keeps its findings.
func SortFindings(list []Finding) {
	slices.SortStableFunc(list, func(a, b Finding) int {
		return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	seen := map[string]int{}
	for i := range list {
		f := &list[i]
		slices.Sort(f.Services)
		seen[f.key()]++
		f.Fingerprint = f.Nth(seen[f.key()])
	}
}

func (f *Finding) key() string {
	return strings.Join([]string{f.Rule, f.Subject, f.Channel}, "\x00")
}

// Nth gives the fingerprint of the nth finding, from 1, of f's rule, subject and
// channel.
func (f *Finding) Nth(n int) string {
	sum := sha256.Sum256([]byte(f.key() + strings.Repeat("\x00", n)))
	return hex.EncodeToString(sum[:8])
}
