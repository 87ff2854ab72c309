package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// One loop may receive from several channels and choose what is done by the name of
// the channel that a message came from: handlers[m.Topic](m), or a switch. Which part
// of a message that is, no row needs to say: a choice by a part of the message, one
// case of which is the name of the channel, is that.

// forChannel keeps, of what a call may run, what the table that it is looked up in has
// for the channel of the subscription that is looked at; all where it is no such call.
func (s *service) forChannel(at site, ts []target, messages []bool, fr *frame, b *binding) (kept []target, chosen bool) {
	if len(ts) < 2 || s.hears == "" {
		return ts, false
	}
	entry := lookedUp(at, messages)
	if entry == nil {
		return ts, false
	}
	for _, m := range s.res.origins(entry.Args[0], fr, b, nil) {
		for _, e := range s.res.entriesOf(m, 0) {
			if !s.isHeard(e.key) {
				continue
			}
			for _, t := range ts {
				if slices.ContainsFunc(e.value, func(a answer) bool { return s.res.isTarget(at, t, a) }) {
					kept = append(kept, t)
				}
			}
		}
	}
	if len(kept) == 0 {
		return ts, false
	}
	return kept, true
}

// lookedUp is the lookup of what at calls, where a part of the message is the key.
func lookedUp(at site, messages []bool) *flow.Value {
	v := at.val()
	if v.Op != flow.OpCallValue && v.Op != flow.OpInvoke {
		return nil
	}
	entry := at.fn.val(plainValue(at.fn, v.Args[0]))
	if entry.Op == flow.OpExtract {
		entry = at.fn.val(entry.Args[0])
	}
	if entry.Op != flow.OpLookup || !messages[entry.Args[1]] {
		return nil
	}
	return entry
}

// isTarget reports whether the call at runs t when it is made on a.
func (r *resolver) isTarget(at site, t target, a answer) bool {
	if at.val().Op == flow.OpInvoke {
		full, _, ok := r.prog.method(r.typeOf(a), at.fn.str(at.val().Aux), "")
		return ok && full == t.name
	}
	return slices.ContainsFunc(r.called([]answer{a}), func(x target) bool {
		return x.name == t.name && x.clo == t.clo && (x.lex == nil || t.lex == nil || compatible(x.lex, x.binds, t.lex, t.binds))
	})
}

// isHeard reports whether one of the answers is the name of the channel that is heard.
func (s *service) isHeard(as []answer) bool {
	return slices.ContainsFunc(s.res.texts(as), func(t textAnswer) bool { return s.nameOf(t.text).text == s.hears })
}

// forOthers lists the blocks of f that only messages of other channels lead to. There
// are none where no case is for this one.
func (s *service) forOthers(f *fn, messages []bool, fr *frame, b *binding) []int32 {
	type branch struct {
		by    flow.ValueID
		block int32
	}
	var mine, others []branch
	for blk, at := range f.f.Blocks {
		last := blockEnd(f, blk) - 1
		if s.hears == "" || last < at.Start || f.val(last).Op != flow.OpIf || len(at.Succs) != 2 {
			continue
		}
		cond := f.val(f.val(last).Args[0])
		op := f.str(cond.Name)
		if cond.Op != flow.OpBin || op != "==" && op != "!=" || !isString(f.pkg, f.val(cond.Args[0]).Type) {
			continue
		}
		x, y := cond.Args[0], cond.Args[1]
		if !messages[x] {
			x, y = y, x
		}
		if !messages[x] || messages[y] {
			continue
		}
		to := branch{x, at.Succs[0]}
		if op == "!=" {
			to.block = at.Succs[1]
		}
		if s.isHeard(s.res.origins(y, fr, b, nil)) {
			mine = append(mine, to)
		} else {
			others = append(others, to)
		}
	}
	var out []int32
	for _, o := range others {
		same := func(m branch) bool { return m.by == o.by || sameLoad(f, m.by, o.by) }
		reached := func(m branch) bool { return same(m) && dominates(f, o.block, m.block) }
		if slices.ContainsFunc(mine, same) && !slices.ContainsFunc(mine, reached) {
			out = append(out, o.block)
		}
	}
	return out
}

// inOneOf reports whether one of the blocks leads to at whatever the way.
func inOneOf(blocks []int32, at site) bool {
	return slices.ContainsFunc(blocks, func(b int32) bool { return dominates(at.fn, b, int32(blockOf(at))) })
}

// isOthers reports whether a place in the code is only for messages of other channels.
func (d *reader) isOthers(x *way) bool {
	for ; x != nil; x = x.up {
		if x.at.fn != nil && inOneOf(d.others[x.at.fn], x.at) {
			return true
		}
	}
	return false
}

// tellOthers notes what of a function that a subscription runs is for other channels.
func (s *service) tellOthers(run *runner) {
	messages := make([]bool, len(run.fn.f.Values))
	if run.after.fn != nil {
		messages[run.after.v] = true
	} else {
		for i := range int(run.fn.f.Params) {
			messages[i] = !plain(run.fn, flow.ValueID(i))
		}
	}
	run.others = s.forOthers(run.fn, spread(run.fn, messages), run.fr, run.binds)
}

// handlerLabel names the handler of a subscription: all of those between which a loop
// chooses by something else than the channel.
func handlerLabel(hs []runner) string {
	names := []string{funcLabel(hs[0].fn.name)}
	if len(hs) <= maxLabels {
		for _, h := range hs[1:] {
			if h.among && hs[0].among {
				names = appendNew(names, funcLabel(h.fn.name))
			}
		}
	}
	return strings.Join(names, ", ")
}

const maxLabels = 8 // handlers of one subscription that are named
