// Package json writes findings for programs.
package json

import (
	"encoding/json"
	"io"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/baseline"
	"github.com/msatopo/msatopo/graph/report"
)

// version is that of the form; fields may be added within a version.
const version = "1"

type document struct {
	Version    string           `json:"version"`
	Tool       string           `json:"tool"`
	Root       string           `json:"root"`
	Complete   bool             `json:"complete"` // false when not all of the code could be read
	Summary    summary          `json:"summary"`
	Findings   []graph.Finding  `json:"findings"`
	Suppressed []suppressed     `json:"suppressed"`
	Moved      []baseline.Move  `json:"moved,omitempty"`
	Resolved   []baseline.Entry `json:"resolved,omitempty"`
}

type summary struct {
	report.Read
	Errors     int `json:"errors"`
	Warnings   int `json:"warnings"`
	Infos      int `json:"infos"`
	Suppressed int `json:"suppressed"`
	Known      int `json:"known"`
	Hidden     int `json:"hidden"`
	Rules      int `json:"rules"`
}

type suppressed struct {
	graph.Finding
	Reason string         `json:"reason"`
	By     graph.Position `json:"by"`
}

// Write writes one object. Files are relative to the root of the analysed tree, as in
// the topology.
func Write(w io.Writer, r *report.Report) error {
	d := document{
		Version:  version,
		Tool:     "msatopo " + r.Version,
		Root:     r.Root,
		Complete: !r.Partial,
		Summary: summary{
			Read:   r.Read,
			Errors: r.Count(graph.Error), Warnings: r.Count(graph.Warning), Infos: r.Count(graph.Info),
			Suppressed: len(r.Silenced), Known: r.Known, Hidden: r.Hidden, Rules: len(r.Rules),
		},
		Findings:   append([]graph.Finding{}, r.Findings...),
		Suppressed: []suppressed{},
		Moved:      r.Moved,
		Resolved:   r.Resolved,
	}
	for _, s := range r.Silenced {
		d.Suppressed = append(d.Suppressed, suppressed{s.Finding, s.Reason, s.By})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(d)
}
