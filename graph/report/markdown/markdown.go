// Package markdown writes findings as the text of a comment on a pull request.
package markdown

import (
	"fmt"
	"io"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/markdown"
	"github.com/msatopo/msatopo/graph/report"
)

// most is how many findings are listed: code hosts cut long comments off.
const most = 100

// Write writes a table of the findings and the summary.
func Write(w io.Writer, r *report.Report) error {
	var b strings.Builder
	b.WriteString("### msatopo check\n\n")
	if len(r.Findings) > 0 {
		b.WriteString("| Severity | Finding | Rule |\n|---|---|---|\n")
	}
	for i, f := range r.Findings {
		if i == most {
			break
		}
		cell := markdown.Text(f.Message)
		if p := place(r, f.Position); p != "" {
			cell = p + "<br>" + cell
		}
		for _, rel := range f.Related {
			cell += "<br>↳ " + place(r, rel.Position) + " " + markdown.Text(rel.Message)
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", f.Severity, cell, markdown.Code(f.Rule))
	}
	if n := len(r.Findings) - most; n > 0 {
		fmt.Fprintf(&b, "\nand %d more, which are not listed.\n", n)
	}
	if len(r.Findings) > 0 {
		b.WriteString("\n")
	}
	for _, n := range r.Notes() {
		b.WriteString("- " + markdown.Text(n) + "\n")
	}
	if len(r.Notes()) > 0 {
		b.WriteString("\n")
	}
	b.WriteString(markdown.Text(r.Summary()) + ".\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// place is no link: a comment has no folder that a link could begin in.
func place(r *report.Report, p graph.Position) string {
	switch file := r.File(p); {
	case file == "":
		return ""
	case p.Line > 0:
		return markdown.Code(fmt.Sprintf("%s:%d", file, p.Line))
	default:
		return markdown.Code(file)
	}
}
