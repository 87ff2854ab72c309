package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// A moment is when something is read: at an instruction, or at some time after it.
type moment struct {
	site
	later bool
}

// pointIn is the moment at which s of fr runs, in the activation that made the
// object a: s itself, or the call that led to it. What is stored there later is not
// seen, and what was stored before the last store neither. A goroutine, and a closure
// of which nobody knows who runs it, may run at any time after it is made.
func pointIn(a answer, s site, fr *frame, b *binding) moment {
	if a.kind != isObject || a.path != nil && a.path.name == "[]" {
		return moment{}
	}
	later := false
	for range maxFrames {
		if fr == a.fr {
			if s.fn != a.at.fn {
				return moment{}
			}
			return moment{s, later}
		}
		call, up, ok := caller(fr, b)
		if !ok {
			if call, up, ok = definer(fr, b); !ok {
				return moment{}
			}
			later = true
		}
		s, fr = call, up
		switch flags := call.val().Flags; {
		case flags&flow.Go != 0:
			later = true
		case flags&flow.Defer != 0:
			if s = runsDefers(call.fn); s.fn == nil {
				return moment{}
			}
		}
	}
	return moment{}
}

// runsDefers is the instruction that runs what f deferred, where it has just one.
func runsDefers(f *fn) (found site) {
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		if f.val(i).Op != flow.OpRunDefers {
			continue
		}
		if found.fn != nil {
			return site{}
		}
		found = site{f, i}
	}
	return found
}

// seenAt leaves out the stores that what is read at point can't see: those of the
// same activation from which every way leads through another one, or none at all.
func seenAt(sts []stored, a answer, point moment) []stored {
	if point.fn == nil {
		return sts
	}
	own := func(st stored) bool {
		// A part of a part is stored to where the address is looked for, from an
		// activation that is the one which made the object.
		return st.at.fn == point.fn && (st.local && st.fr == a.fr || st.made != nil && st.made == st.fr)
	}
	var stops []flow.ValueID
	for _, st := range sts {
		if own(st) {
			stops = append(stops, st.at.v)
		}
	}
	if len(stops) == 0 {
		return sts
	}
	stops = append(stops, a.at.v) // made anew
	seen := func(st stored) bool {
		return leadsTo(point.fn, st.at.v, point.v, stops) || point.later && leadsTo(point.fn, point.v, st.at.v, []flow.ValueID{a.at.v})
	}
	return slices.DeleteFunc(slices.Clone(sts), func(st stored) bool { return own(st) && !seen(st) })
}

// leadsTo reports whether a way leads from the instruction from to the instruction
// to that goes through none of stops.
func leadsTo(f *fn, from, to flow.ValueID, stops []flow.ValueID) bool {
	seen := make([]bool, len(f.f.Blocks))
	// through runs on from begin, in its block.
	through := func(blk int, begin flow.ValueID) (arrived, ends bool) {
		for v := begin; v < blockEnd(f, blk); v++ {
			if v == to {
				return true, false
			}
			if slices.Contains(stops, v) {
				return false, false
			}
		}
		return false, true
	}
	blk := blockOf(site{f, from})
	arrived, ends := through(blk, from+1)
	var work []int32
	if ends {
		work = slices.Clone(f.f.Blocks[blk].Succs)
	}
	for ; !arrived && len(work) > 0; work = work[1:] {
		next := work[0]
		if seen[next] {
			continue
		}
		seen[next] = true
		if arrived, ends = through(int(next), f.f.Blocks[next].Start); ends {
			work = append(work, f.f.Blocks[next].Succs...)
		}
	}
	return arrived
}

// lastRounds leaves out what a later round of one loop always overwrites: of two
// options in a list that set the same field, the last one counts.
func lastRounds(sts []stored) []stored {
	return slices.DeleteFunc(slices.Clone(sts), func(early stored) bool {
		return !early.local && slices.ContainsFunc(sts, func(late stored) bool {
			return !late.local && late.at == early.at && blockOf(late.at) == 0 && later(late.binds, early.binds)
		})
	})
}

// later reports whether b chose a later round of a loop than a, and nothing else.
func later(b, a *binding) bool {
	found := false
	for ; b != nil; b = b.next {
		if b.loop == 0 {
			continue
		}
		n, ok := a.round(b.of, b.loop-1)
		if !ok || n > b.n {
			return false
		}
		found = found || n < b.n
	}
	return found
}
