package link

// A foundPart says how much was found: some of it was not looked for, because it lay
// too deep or was being found at the time. Looked for from no other place, no more
// is found, so that it stands until then: code in which everything may call
// everything is gone through once, not once for each way through it.
type foundPart struct {
	search int // during which it was found
	depth  int // how deep in it
}

type partSites struct {
	foundPart
	sites []site
}

type partTargets struct {
	foundPart
	targets []target
}

func (r *resolver) partial() foundPart { return foundPart{r.searches, r.depth} }

// stands reports whether looking again would find no more than p.
func (r *resolver) stands(p foundPart) bool { return p.search == r.searches && r.depth >= p.depth }
