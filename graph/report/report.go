// Package report is what msatopo check has to say. The packages below it write it, one
// for each format.
package report

import (
	"fmt"
	"path"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/baseline"
	"github.com/msatopo/msatopo/graph/rules"
	"github.com/msatopo/msatopo/graph/suppress"
)

// A Report is the findings of a system with what a reader needs to trust them.
type Report struct {
	Version  string // of msatopo
	Root     string // name of the analysed tree
	Prefix   string // way from where the reader stands to the root of the tree, "" or ending in a slash
	Findings []graph.Finding
	Rules    []*rules.Rule // that were looked for
	Read     Read
	Known    int        // findings that were there before
	Before   string     // where: "the baseline", "main"
	Hidden   int        // findings less bad than what is shown
	Silenced []Silenced // by comments and the configuration
	Moved    []baseline.Move
	Resolved []baseline.Entry // of the baseline
	Habit    string           // what the system mostly does, where no convention is agreed on
	Partial  bool             // not all of the code could be read
	Verbose  bool             // silenced findings are shown, with the reasons, and Radius
	Radius   []rules.Radius   // who stops when a service is down
}

// Silenced is a finding that was not to be told.
type Silenced = suppress.Silenced

// Read counts what was read, so that nothing read does not look like nothing wrong.
type Read struct {
	Services  int `json:"services"`
	Channels  int `json:"channels"`
	Relations int `json:"relations"`
}

// CountRead counts services with code here, channels, and the publishes, subscribes,
// bindings and calls between them.
func CountRead(t *graph.Topology) Read {
	r := Read{Channels: len(t.Channels), Relations: len(t.Publishes) + len(t.Subscribes) + len(t.Bindings) + len(t.Calls)}
	for _, s := range t.Services {
		if s.Kind != graph.KindExternal {
			r.Services++
		}
	}
	return r
}

// Count is how many of the findings are this bad.
func (r *Report) Count(s graph.Severity) int {
	n := 0
	for _, f := range r.Findings {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// Summary is one line: how many findings there are, what was read, what is not shown.
func (r *Report) Summary() string {
	var found []string
	for _, s := range graph.Severities {
		switch n := r.Count(s); {
		case n > 0 && s == graph.Info:
			found = append(found, fmt.Sprintf("%d info", n))
		case n > 0:
			found = append(found, Plural(n, string(s)))
		}
	}
	line := "no findings"
	if r.Before != "" {
		line = "no new findings"
	}
	if len(found) > 0 {
		line = Plural(len(r.Findings), "finding") + " (" + strings.Join(found, ", ") + ")"
	}
	line += fmt.Sprintf("; read %s, %s, %s", Plural(r.Read.Services, "service"), Plural(r.Read.Channels, "channel"), Plural(r.Read.Relations, "relation"))
	if r.Partial {
		line += ", not all of the code"
	}
	line += fmt.Sprintf("; %d suppressed", len(r.Silenced))
	if r.Before != "" {
		line += fmt.Sprintf(", %d in %s", r.Known, r.Before)
	}
	if r.Hidden > 0 {
		line += fmt.Sprintf(", %d less severe not shown", r.Hidden)
	}
	return line
}

// Notes say what has become of the baseline, a line each.
func (r *Report) Notes() []string {
	var out []string
	for _, m := range r.Moved {
		out = append(out, fmt.Sprintf("moved from %s to %s: %s (%s)", m.File, m.To, m.Message, m.Rule))
	}
	for _, e := range r.Resolved {
		out = append(out, fmt.Sprintf("resolved: %s: %s (%s)", e.File, e.Message, e.Rule))
	}
	if len(out) > 0 {
		out = append(out, "the baseline is not up to date: write it again with --write-baseline")
	}
	return out
}

// File gives the file of p as the reader sees it.
func (r *Report) File(p graph.Position) string {
	if !InTree(p.File) {
		return p.File
	}
	return path.Join(r.Prefix, p.File)
}

// InTree reports whether file lies in the analysed tree, and is not that of another
// module (module@version/path).
func InTree(file string) bool {
	before, version, ok := strings.Cut(file, "@v")
	return !ok || before == "" || version == "" || version[0] < '0' || version[0] > '9' || !strings.Contains(version, "/")
}

// Plural is a count with its noun.
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
