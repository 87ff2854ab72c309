// Package sarif writes findings as SARIF 2.1.0, which code scanning services and
// editors read.
package sarif

import (
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
	"github.com/msatopo/msatopo/graph/report"
	"github.com/msatopo/msatopo/graph/rules"
)

const home = "https://github.com/msatopo/msatopo"

// fingerprint names the fingerprint with the way it is made; another way gets
// another number.
const fingerprint = "msatopo/v1"

var levels = map[graph.Severity]string{graph.Error: "error", graph.Warning: "warning", graph.Info: "note"}

// Write writes one run, with the rules that were looked for.
func Write(w io.Writer, r *report.Report) error {
	run := sarif.NewRunWithInformationURI("msatopo", home)
	run.Tool.Driver.WithVersion(r.Version)
	for _, rule := range r.Rules {
		run.Tool.Driver.AddRule(descriptor(rule))
	}
	for _, f := range r.Findings {
		run.AddResult(result(r, f))
	}
	run.AddInvocation(sarif.NewInvocation().WithExecutionSuccessful(!r.Partial))
	return sarif.NewReport().AddRun(run).PrettyWrite(w)
}

func descriptor(r *rules.Rule) *sarif.ReportingDescriptor {
	text, markdown := r.Explain(), r.Markdown()
	return sarif.NewReportingDescriptor().WithID(r.ID).WithName(r.ID).
		WithShortDescription(sarif.NewMultiformatMessageString().WithText(r.Title)).
		WithFullDescription(sarif.NewMultiformatMessageString().WithText(strings.TrimSpace(r.Why))).
		WithHelp(sarif.NewMultiformatMessageString().WithText(text).WithMarkdown(markdown)).
		WithHelpURI(home + "#rules").
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithEnabled(!r.Off).WithLevel(levels[r.Severity]))
}

func result(r *report.Report, f graph.Finding) *sarif.Result {
	res := sarif.NewRuleResult(f.Rule).
		WithLevel(levels[f.Severity]).
		WithMessage(message(f.Message)).
		WithPartialFingerprints(map[string]string{fingerprint: f.Fingerprint}).
		AddLocation(location(r, f.Position))
	res.RuleIndex = slices.IndexFunc(r.Rules, func(rule *rules.Rule) bool { return rule.ID == f.Rule })
	for i, rel := range f.Related {
		l := location(r, rel.Position).WithID(i + 1)
		res.AddRelatedLocation(l.WithMessage(message(rel.Message)))
	}
	return res
}

// A reader of messages replaces {0} and makes a link of [words](0). Other brackets and
// braces are left as they are: many a reader shows the escapes.
var (
	placeholder = regexp.MustCompile(`\{\d+\}`)
	brackets    = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`)
)

// message is text in which nothing is a placeholder or a link.
func message(text string) *sarif.Message {
	text = view.Clean(text)
	if strings.Contains(text, "](") {
		text = brackets.Replace(text)
	}
	text = placeholder.ReplaceAllStringFunc(text, func(s string) string { return "{" + s + "}" })
	return sarif.NewTextMessage(text)
}

func location(r *report.Report, p graph.Position) *sarif.Location {
	at := sarif.NewArtifactLocation().WithURI(uri(r.File(p)))
	if report.InTree(p.File) {
		at.WithURIBaseID("%SRCROOT%")
	}
	region := sarif.NewRegion().WithStartLine(max(p.Line, 1))
	if p.Column > 0 {
		region.WithStartColumn(p.Column)
	}
	return sarif.NewLocationWithPhysicalLocation(sarif.NewPhysicalLocation().WithArtifactLocation(at).WithRegion(region))
}

// uri is a file as a relative reference.
func uri(file string) string {
	parts := strings.Split(file, "/")
	for i, s := range parts {
		parts[i] = strings.ReplaceAll(url.PathEscape(s), ":", "%3A") // what is before a colon would be a scheme
	}
	return strings.Join(parts, "/")
}
