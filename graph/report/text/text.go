// Package text writes findings for people, as compilers do.
package text

import (
	"fmt"
	"io"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
	"github.com/msatopo/msatopo/graph/report"
	"github.com/msatopo/msatopo/graph/rules"
)

// Write writes a line for each finding, those for related places indented below it,
// and a summary.
func Write(w io.Writer, r *report.Report) error {
	var b strings.Builder
	line := func(indent string, p graph.Position, format string, args ...any) {
		b.WriteString(indent + view.Clean(place(r, p)+fmt.Sprintf(format, args...)) + "\n")
	}
	for _, f := range r.Findings {
		severity := ""
		if f.Severity != graph.Warning {
			severity = string(f.Severity) + ": "
		}
		line("", f.Position, "%s%s (%s)", severity, f.Message, f.Rule)
		for _, rel := range f.Related {
			line("\t", rel.Position, "%s", rel.Message)
		}
	}
	if r.Verbose {
		for _, s := range r.Silenced {
			line("", s.Position, "suppressed: %s (%s)", s.Message, s.Rule)
			line("\t", s.By, "because %s", s.Reason)
		}
	}
	if r.Verbose {
		for _, d := range r.Radius {
			b.WriteString(view.Clean(radius(d)) + "\n")
		}
	}
	for _, n := range r.Notes() {
		b.WriteString(view.Clean(n) + "\n")
	}
	if r.Habit != "" {
		b.WriteString(view.Clean(r.Habit) + "\n")
	}
	b.WriteString(view.Clean(r.Summary()) + "\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// radius says who stops with a service.
func radius(d rules.Radius) string {
	s := fmt.Sprintf("when %s is down, there wait in vain: %s", d.Service, strings.Join(d.Stops, ", "))
	if len(d.Hidden) > 0 {
		s += "; behind messages: " + strings.Join(d.Hidden, ", ")
	}
	return s
}

// place is file:line:col: with what is known of it.
func place(r *report.Report, p graph.Position) string {
	s := r.File(p)
	if s == "" {
		return ""
	}
	if p.Line > 0 {
		s += fmt.Sprintf(":%d", p.Line)
		if p.Column > 0 {
			s += fmt.Sprintf(":%d", p.Column)
		}
	}
	return s + ": "
}
