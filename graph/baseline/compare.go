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
// is the new one is told by file and message.
func Compare(known []Entry, now []graph.Finding) Comparison {
	byPrint := map[string][]Entry{}
	for _, e := range known {
		byPrint[e.Fingerprint] = append(byPrint[e.Fingerprint], e)
	}
	type subject struct{ rule, subject, channel string }
	entries := map[subject][]Entry{} // that are found again, by what they are about
	for _, f := range now {
		if es := byPrint[f.Fingerprint]; len(es) > 0 {
			s := subject{f.Rule, f.Subject, f.Channel}
			entries[s] = append(entries[s], es[0])
			byPrint[f.Fingerprint] = es[1:]
		}
	}
	was := make([]*Entry, len(now)) // what each finding is found again from
	for _, same := range []func(*Entry, *graph.Finding) bool{
		func(e *Entry, f *graph.Finding) bool { return e.File == f.Position.File && e.Message == f.Message },
		func(e *Entry, f *graph.Finding) bool { return e.Message == f.Message },
		func(e *Entry, f *graph.Finding) bool { return true },
	} {
		for i := range now {
			f := &now[i]
			s := subject{f.Rule, f.Subject, f.Channel}
			for j := range entries[s] {
				if e := entries[s][j]; was[i] == nil && same(&e, f) {
					was[i] = &e
					entries[s] = append(entries[s][:j:j], entries[s][j+1:]...)
					break
				}
			}
		}
	}
	var c Comparison
	for i, f := range now {
		switch e := was[i]; {
		case e == nil:
			c.New = append(c.New, f)
		default:
			c.Known++
			if e.File != f.Position.File {
				c.Moved = append(c.Moved, Move{*e, f.Position.File})
			}
		}
	}
	for _, e := range known { // in the order of the file
		for j, left := range byPrint[e.Fingerprint] {
			if left == e {
				c.Resolved = append(c.Resolved, e)
				byPrint[e.Fingerprint] = append(byPrint[e.Fingerprint][:j:j], byPrint[e.Fingerprint][j+1:]...)
				break
			}
		}
	}
	return c
}
