package link

import (
	"slices"
	"strconv"

	"github.com/msatopo/msatopo/graph/flow"
)

// maxRounds is how many entries of a table are told apart where it is ranged over.
const maxRounds = 64

// rounds takes what a loop reads of the table a, round by round: each is a choice,
// so that `for _, r := range routes { subscribe(r.topic, r.handler) }` keeps a
// topic and its handler together. loop is the loop's counter.
func (r *resolver) rounds(a answer, loop flow.ValueID, fr *frame) []answer {
	k, t := r.typeAt(a.value)
	n := 0
	if t != 0 && a.kind == isObject {
		n = k.arrayLength(t)
	}
	if n == 0 {
		n = r.membersOf(a)
	}
	if n < 2 || n > maxRounds {
		a.value = a.with(step{name: "[]"})
		return []answer{a}
	}
	var out []answer
	for i := range n {
		if chosen, ok := a.binds.round(fr, loop); ok && chosen != i {
			continue
		}
		x := a
		x.value = a.with(step{name: "[" + strconv.Itoa(i) + "]"})
		x.binds = a.binds.choose(fr, loop, i)
		out = append(out, x)
	}
	return out
}

// entries takes the entries of the map a in the rounds of a loop that is at next;
// pick gives the key or the value of the update that makes an entry.
func (r *resolver) entries(a answer, next flow.ValueID, fr *frame, note string, pick func(*flow.Value) flow.ValueID) []answer {
	at := a
	at.value = a.with(step{name: "[]"})
	var updates []stored
	for _, st := range r.storesTo(at, "") {
		if st.at.val().Op == flow.OpMapUpdate {
			updates = append(updates, st)
		}
	}
	updates = r.apartByKey(updates)
	var out []answer
	for i, st := range updates {
		binds := a.binds
		if len(updates) > 1 && len(updates) <= maxRounds {
			if chosen, ok := binds.round(fr, next); ok && chosen != i {
				continue
			}
			binds = binds.choose(fr, next, i)
		}
		for _, x := range r.origins(pick(st.at.val()), st.fr, st.binds, a.ev.add(st.at, note)) {
			x.fr, x.binds = r.seal(x.fr, x.binds), r.inRounds(binds, x.binds)
			out = append(out, x)
		}
	}
	return out
}

// apartByKey makes of an update that several callers reach one for each of them:
// `func (r *routes) add(k string, h handler) { r.m[k] = h }`.
func (r *resolver) apartByKey(updates []stored) []stored {
	var out []stored
	for _, st := range updates {
		var callers []*binding
		for _, k := range r.origins(st.at.val().Args[1], st.fr, st.binds, nil) {
			if !slices.Contains(callers, k.binds) {
				callers = append(callers, k.binds)
			}
		}
		if len(callers) < 2 {
			out = append(out, st)
			continue
		}
		for _, b := range callers {
			st.binds = b
			out = append(out, st)
		}
	}
	return out
}

// round tells which round of the loop was chosen.
func (b *binding) round(of *frame, loop flow.ValueID) (int, bool) {
	for ; b != nil; b = b.next {
		if b.of == of && b.loop == loop+1 {
			return b.n, true
		}
	}
	return 0, false
}

// choose adds the choice of a round.
func (b *binding) choose(of *frame, loop flow.ValueID, n int) *binding {
	if _, ok := b.round(of, loop); ok {
		return b
	}
	return &binding{next: b, of: of, loop: loop + 1, n: n}
}

// inRounds adds to b the rounds of loops that were chosen in other, so that what a
// loop stores in one round is read as that of this round. They are rounds of the
// activations that seal makes of those in which other was found.
func (r *resolver) inRounds(b, other *binding) *binding {
	for x := other; x != nil; x = x.next {
		if x.loop != 0 {
			b = b.choose(r.seal(x.of, other), x.loop-1, x.n)
		}
	}
	return b
}
