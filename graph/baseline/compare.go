package baseline

import "github.com/msatopo/msatopo/graph"

// A Move is a known finding whose file has another name now.
type Move struct {
	Entry
	To string `json:"to"`
}

// A Comparison is what has become of known findings, and what has come to them.
type Comparison struct {
	New      []graph.Finding
	Known    int
	Moved    []Move
	Resolved []Entry // known, and no longer found
}

// Compare holds findings, which have been sorted, against known ones. One subject may
// have several findings of a rule, whose fingerprints only count them; which of these
// is new or resolved is told by file and message.
func Compare(known []Entry, now []graph.Finding) Comparison {
	byPrint := map[string][]*Entry{}
	for i := range known {
		e := &known[i]
		byPrint[e.Fingerprint] = append(byPrint[e.Fingerprint], e)
	}
	type subject struct{ rule, subject, channel string }
	of := func(f *graph.Finding) subject { return subject{f.Rule, f.Subject, f.Channel} }
	left := map[subject][]*Entry{} // not found again yet
	for i := range now {
		f := &now[i]
		if _, ok := left[of(f)]; ok {
			continue
		}
		for n := 1; n == 1 || len(byPrint[f.Nth(n)]) > 0; n++ {
			left[of(f)] = append(left[of(f)], byPrint[f.Nth(n)]...)
		}
	}
	was := make([]*Entry, len(now)) // what each finding is found again as
	again := map[*Entry]bool{}
	for _, same := range []func(*Entry, *graph.Finding) bool{
		func(e *Entry, f *graph.Finding) bool { return e.File == f.Position.File && e.Message == f.Message },
		func(e *Entry, f *graph.Finding) bool { return e.Message == f.Message },
		func(*Entry, *graph.Finding) bool { return true },
	} {
		for i := range now {
			f := &now[i]
			for _, e := range left[of(f)] {
				if was[i] == nil && !again[e] && same(e, f) {
					was[i], again[e] = e, true
				}
			}
		}
	}
	var c Comparison
	for i, f := range now {
		switch e := was[i]; {
		case e == nil:
			c.New = append(c.New, f)
			continue
		case e.File != f.Position.File:
			c.Moved = append(c.Moved, Move{*e, f.Position.File})
		}
		c.Known++
	}
	for i := range known {
		if !again[&known[i]] {
			c.Resolved = append(c.Resolved, known[i])
		}
	}
	return c
}
