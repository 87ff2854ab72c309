// Package rule makes an analyzer of a rule about functions.
package rule

import (
	"go/token"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/msatopo/msatopo/analyzers/deeds"
	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/rules"
	"github.com/msatopo/msatopo/graph/suppress"
)

// New gives the analyzer of the rule with the id, with a flag for each of its
// options.
func New(id string) *analysis.Analyzer {
	r := rules.Find(id)
	a := &analysis.Analyzer{
		Name:     r.ID,
		Doc:      Doc(r),
		URL:      "https://pkg.go.dev/github.com/msatopo/msatopo/analyzers/" + r.ID,
		Requires: []*analysis.Analyzer{deeds.Analyzer},
	}
	for _, o := range r.Options {
		a.Flags.String(o.Name, o.Default, o.Describe())
	}
	a.Run = func(pass *analysis.Pass) (any, error) { return nil, run(pass, r, options(a, r)) }
	return a
}

// Doc is what the analyzer says of itself: the title in one line, then why.
func Doc(r *rules.Rule) string { return "report " + r.Title + "\n\n" + r.Why }

func options(a *analysis.Analyzer, r *rules.Rule) rules.Options {
	out := rules.Options{}
	for _, o := range r.Options {
		if v := a.Flags.Lookup(o.Name).Value.String(); v != o.Default {
			out[o.Name] = v
		}
	}
	return out
}

// run reports what the rule finds and the code does not say to ignore.
func run(pass *analysis.Pass, r *rules.Rule, o rules.Options) error {
	p := pass.ResultOf[deeds.Analyzer].(*deeds.Package)
	if p.Summary == nil {
		return nil
	}
	settings := rules.Settings{r.ID: {Options: o}}
	found, err := p.Judge(r, settings)
	if err != nil || len(found) == 0 {
		return err
	}
	var ignores suppress.Set
	ignores.AddPackage(p.Summary)
	found, _ = ignores.Apply(found, []*rules.Rule{r}, settings, time.Now())
	for _, f := range found {
		d := analysis.Diagnostic{Pos: at(pass, f.Position), Category: f.Rule, Message: f.Message}
		for _, rel := range f.Related {
			if pos := at(pass, rel.Position); pos.IsValid() {
				d.Related = append(d.Related, analysis.RelatedInformation{Pos: pos, Message: rel.Message})
			}
		}
		pass.Report(d)
	}
	return nil
}

// at finds the place again from which a position was made, with what a line comment
// says of its file; none for a place in another package.
func at(pass *analysis.Pass, p graph.Position) token.Pos {
	for _, f := range pass.Files {
		file := pass.Fset.File(f.FileStart)
		for line := 1; line <= file.LineCount(); line++ {
			start := file.LineStart(line)
			if is := pass.Fset.Position(start); is.Line == p.Line && is.Filename == p.File {
				return start + token.Pos(max(p.Column, 1)-1)
			}
		}
	}
	return token.NoPos
}
