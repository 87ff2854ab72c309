package suppress

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/rules"
)

// comments gives a package whose file a.go has each at the line of its place, about
// the line below it.
func comments(texts ...string) *flow.Package {
	p := &flow.Package{Strings: []string{""}, Files: []flow.File{{}, {Name: "a.go"}}}
	for i, text := range texts {
		p.Strings = append(p.Strings, text)
		line := int32(10 * (i + 1))
		p.Directives = append(p.Directives, flow.Directive{
			Text: flow.Sym(i + 1), Pos: flow.Pos{File: 1, Line: line, Col: 2}, First: line + 1, Last: line + 1,
		})
	}
	return p
}

func finding(rule, file string, line int) graph.Finding {
	return graph.Finding{Rule: rule, Severity: graph.Warning, Message: "found", Position: graph.Position{File: file, Line: line}, Subject: fmt.Sprint(line)}
}

func TestApply(t *testing.T) {
	day := time.Date(2026, 5, 31, 23, 59, 0, 0, time.UTC)
	for _, c := range []struct {
		name    string
		comment string
		found   graph.Finding
		want    string // rule and line of what is kept
	}{
		{"the line below", "msatopo:ignore orphanpublish read elsewhere", finding("orphanpublish", "a.go", 11), ""},
		{"the line itself", "msatopo:ignore orphanpublish read elsewhere", finding("orphanpublish", "a.go", 10), ""},
		{"the last day", "msatopo:ignore orphanpublish read elsewhere until=2026-05-31", finding("orphanpublish", "a.go", 11), ""},
		{"one of two rules", "msatopo:ignore orphansubscribe,orphanpublish read elsewhere", finding("orphanpublish", "a.go", 11), "unusedignore 10: nothing here is silenced by ignoring orphansubscribe: delete it"},
		{"the day after", "msatopo:ignore orphanpublish read elsewhere until=2026-05-30", finding("orphanpublish", "a.go", 11),
			"badignore 10: the suppression of orphanpublish ended on 2026-05-30: mend what it hid, or give a later day; orphanpublish 11: found"},
		{"ended, and nothing there", "msatopo:ignore orphanpublish read elsewhere until=2026-05-30", finding("orphanpublish", "a.go", 99),
			"unusedignore 10: nothing here is silenced by ignoring orphanpublish: delete it; orphanpublish 99: found"},
		{"another line", "msatopo:ignore orphanpublish read elsewhere", finding("orphanpublish", "a.go", 12),
			"unusedignore 10: nothing here is silenced by ignoring orphanpublish: delete it; orphanpublish 12: found"},
		{"another file", "msatopo:ignore orphanpublish read elsewhere", finding("orphanpublish", "b.go", 11),
			"unusedignore 10: nothing here is silenced by ignoring orphanpublish: delete it; orphanpublish 11: found"},
		{"no reason but a day", "msatopo:ignore orphanpublish until=2026-06-30", finding("orphanpublish", "a.go", 11),
			"badignore 10: no reason is given for ignoring orphanpublish: write //msatopo:ignore RULE and the reason; orphanpublish 11: found"},
		{"a list with a space", "msatopo:ignore orphanpublish, orphansubscribe read elsewhere", finding("orphanpublish", "a.go", 11),
			`badignore 10: a rule is missing beside a comma of "orphanpublish,": write the list without spaces; orphanpublish 11: found`},
		{"a rule that is off", "msatopo:ignore synccycle they know", finding("orphanpublish", "a.go", 11), "orphanpublish 11: found"},
	} {
		var s Set
		s.AddPackage(comments(c.comment))
		set := rules.Settings{"synccycle": {Off: true}}
		kept, silenced := s.Apply([]graph.Finding{c.found}, set.Running(rules.All), set, day)
		var got []string
		for _, f := range kept {
			got = append(got, fmt.Sprintf("%s %d: %s", f.Rule, f.Position.Line, f.Message))
			if f.Fingerprint == "" || f.Severity != graph.Warning {
				t.Errorf("%s: no fingerprint, or severity %q", c.name, f.Severity)
			}
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if len(silenced) != map[bool]int{true: 1, false: 0}[!strings.Contains(c.want, "found")] {
			t.Errorf("%s: %d silenced", c.name, len(silenced))
		}
	}
}
