// Package gitlab writes findings as a Code Quality report, which GitLab shows in a
// merge request.
package gitlab

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
	"github.com/msatopo/msatopo/graph/report"
)

var severities = map[graph.Severity]string{graph.Error: "critical", graph.Warning: "major", graph.Info: "info"}

type issue struct {
	Description string   `json:"description"`
	CheckName   string   `json:"check_name"`
	Fingerprint string   `json:"fingerprint"`
	Severity    string   `json:"severity"`
	Location    location `json:"location"`
}

type location struct {
	Path  string `json:"path"`
	Lines lines  `json:"lines"`
}

type lines struct {
	Begin int `json:"begin"`
}

// Write writes a list of issues, which is empty when there are no findings.
func Write(w io.Writer, r *report.Report) error {
	list := []issue{}
	for _, f := range r.Findings {
		text := f.Message
		for _, rel := range f.Related {
			text += fmt.Sprintf("; %s:%d: %s", r.File(rel.Position), rel.Position.Line, rel.Message)
		}
		list = append(list, issue{
			Description: view.Clean(text),
			CheckName:   f.Rule,
			Fingerprint: f.Fingerprint,
			Severity:    severities[f.Severity],
			Location:    location{r.File(f.Position), lines{max(f.Position.Line, 1)}},
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}
