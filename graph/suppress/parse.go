// Package suppress silences findings where the code or the configuration says why,
// and tells of suppressions that are malformed, have ended or silence nothing.
package suppress

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
	"github.com/msatopo/msatopo/graph/rules"
)

// An Ignore silences findings of some rules at some place.
type Ignore struct {
	Rules    []string
	Reason   string
	Until    time.Time // the first moment at which it no longer holds; zero for never
	Position graph.Position

	match func(*graph.Finding) bool
	used  map[string]bool // by rule
}

// A Set is the suppressions of a system.
type Set struct {
	ignores []*Ignore
	bad     []graph.Finding
}

// Add takes what the configuration says. match tells the findings that it is about.
func (s *Set) Add(i Ignore, match func(*graph.Finding) bool) {
	i.match, i.used = match, map[string]bool{}
	s.ignores = append(s.ignores, &i)
}

// AddPackage takes the comments of a package.
func (s *Set) AddPackage(p *flow.Package) {
	for _, d := range p.Directives {
		at := graph.Position{File: p.Files[d.Pos.File].Name, Line: int(d.Pos.Line), Column: int(d.Pos.Col)}
		i, err := parse(p.Str(d.Text))
		if err != nil {
			s.bad = append(s.bad, graph.Finding{Position: at, Message: err.Error(), Subject: at.File + " " + p.Str(d.Text)})
			continue
		}
		i.Position = at
		first, last := int(d.First), int(d.Last)
		s.Add(i, func(f *graph.Finding) bool {
			p := f.Position
			return p.File == at.File && (p.Line == at.Line || first <= p.Line && p.Line <= last)
		})
	}
}

// parse reads the words behind the slashes of a comment.
func parse(text string) (Ignore, error) {
	const form = "write //msatopo:ignore RULE and the reason"
	name, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	if name != "msatopo:ignore" {
		return Ignore{}, fmt.Errorf("unknown directive %s: %s", name, form)
	}
	if text[0] != 'm' {
		return Ignore{}, fmt.Errorf("a space before msatopo:ignore makes it an ordinary comment: %s", form)
	}
	words := strings.Fields(rest)
	if len(words) == 0 {
		return Ignore{}, fmt.Errorf("no rule is named: %s", form)
	}
	var i Ignore
	for id := range strings.SplitSeq(words[0], ",") {
		if id == "" {
			return Ignore{}, fmt.Errorf("a rule is missing beside a comma of %q: write the list without spaces", words[0])
		}
		if err := CheckRule(id); err != nil {
			return Ignore{}, err
		}
		i.Rules = append(i.Rules, id)
	}
	var reason []string
	for _, w := range words[1:] {
		day, ok := strings.CutPrefix(w, "until=")
		if !ok {
			reason = append(reason, w)
			continue
		}
		var err error
		if i.Until, err = ParseUntil(day); err != nil {
			return Ignore{}, err
		}
	}
	i.Reason = strings.Join(reason, " ")
	if i.Reason == "" {
		return Ignore{}, fmt.Errorf("no reason is given for ignoring %s: %s", words[0], form)
	}
	return i, nil
}

// CheckRule gives an error for an id that no rule has.
func CheckRule(id string) error {
	if rules.Find(id) != nil {
		return nil
	}
	return fmt.Errorf("unknown rule %q%s", id, knowledge.Nearest(id, IDs()))
}

// IDs lists the ids of all rules.
func IDs() []string {
	var out []string
	for _, r := range rules.All {
		out = append(out, r.ID)
	}
	return out
}

// ParseUntil reads the last day on which a suppression holds and gives its end.
func ParseUntil(day string) (time.Time, error) {
	t, err := time.ParseInLocation(time.DateOnly, day, time.UTC)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is no day: write it as until=2027-01-31", day)
	}
	return t.AddDate(0, 0, 1), nil
}

func (i *Ignore) ended(now time.Time) bool { return !i.Until.IsZero() && !now.Before(i.Until) }

// silences reports whether i is about f.
func (i *Ignore) silences(f *graph.Finding) bool {
	return slices.Contains(i.Rules, f.Rule) && i.match(f)
}
