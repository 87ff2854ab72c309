package link

import "slices"

// alive reports whether f can really run: whether a way leads up to main, an
// initialiser or a method that a library calls. A method that only shares its
// name with one that is called is not.
func (r *resolver) alive(f *fn) bool {
	if a, ok := r.living[f]; ok {
		return a
	}
	seen := map[*fn]bool{f: true}
	for work := []*fn{f}; len(work) > 0; work = work[1:] {
		g := work[0]
		if r.code.given[g] || r.living[g] {
			r.living[f] = true
			return true
		}
		if r.onlyProvided(g) {
			for _, c := range r.wantedBy(g) {
				if !seen[c] {
					seen[c] = true
					work = append(work, c)
				}
			}
			continue
		}
		for _, c := range r.callersOf(g) {
			if !seen[c.fn] {
				seen[c.fn] = true
				work = append(work, c.fn)
			}
		}
		for _, ref := range r.code.refs[g] {
			if !seen[ref.fn] && !r.onlyListed(ref, 0) {
				seen[ref.fn] = true
				work = append(work, ref.fn)
			}
		}
	}
	r.living[f] = false
	return false
}

// isDropped reports whether nothing is done with the closure f where it is made.
func (r *resolver) isDropped(f *fn) bool {
	refs := r.code.refs[f]
	return len(refs) > 0 && !slices.ContainsFunc(refs, func(ref site) bool { return len(r.code.usesOf(ref.fn, ref.v)) > 0 })
}
