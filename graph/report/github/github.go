// Package github writes findings as workflow commands, which GitHub Actions shows at
// the lines of a pull request.
package github

import (
	"fmt"
	"io"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
	"github.com/msatopo/msatopo/graph/report"
)

var commands = map[graph.Severity]string{graph.Error: "error", graph.Warning: "warning", graph.Info: "notice"}

// A command ends at a line break, its properties at a comma or two colons.
var (
	data       = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	properties = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// Write writes a command for each finding, and the summary as a line of the log.
func Write(w io.Writer, r *report.Report) error {
	var b strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "::%s ", commands[f.Severity])
		text := view.Clean(f.Message)
		switch file := r.File(f.Position); {
		case file != "" && report.InTree(f.Position.File):
			fmt.Fprintf(&b, "file=%s,line=%d,", properties.Replace(view.Clean(file)), max(f.Position.Line, 1))
			if f.Position.Column > 0 {
				fmt.Fprintf(&b, "col=%d,", f.Position.Column)
			}
		case file != "":
			text = view.Clean(f.Position.String()) + ": " + text
		}
		for _, rel := range f.Related {
			text += "\n" + view.Clean(fmt.Sprintf("%s:%d: %s", r.File(rel.Position), rel.Position.Line, rel.Message))
		}
		fmt.Fprintf(&b, "title=%s::%s\n", properties.Replace("msatopo "+f.Rule), data.Replace(text))
	}
	for _, n := range append(r.Notes(), r.Summary()) {
		// A line that begins with two colons would be a command.
		b.WriteString("msatopo: " + view.Clean(n) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
