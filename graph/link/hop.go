package link

import (
	"strconv"

	"github.com/msatopo/msatopo/graph/flow"
)

// A receive is one receive from a channel: an instruction, or one case of a select.
type receive struct {
	at   site
	ch   flow.ValueID
	from int // block in which what is received is worked on
}

// hopOf is the receive in a loop that hands the work over which is done at at: a
// worker does what those make it do who send. There is none where nobody in the
// service sends, as with a ticker.
func (es *entrySearch) hopOf(at site) receive {
	for _, recv := range es.receivesIn(at.fn) {
		if recv.leadsTo(at) && len(es.senders(recv)) > 0 {
			return recv
		}
	}
	return receive{}
}

// receivesIn lists the receives of f that are repeated.
func (es *entrySearch) receivesIn(f *fn) []receive {
	if out, ok := es.receives[f]; ok {
		return out
	}
	var out []receive
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		switch v := f.val(i); v.Op {
		case flow.OpRecv:
			if at := (site{f, i}); inLoop(at) {
				out = append(out, receive{at, v.Args[0], blockOf(at)})
			}
		case flow.OpSelect:
			if at := (site{f, i}); inLoop(at) {
				for n := range int(v.N) {
					if blk, ok := caseOf(f, i, n); ok {
						out = append(out, receive{at, v.Args[n], blk})
					}
				}
			}
		}
	}
	es.receives[f] = out
	return out
}

// caseOf is the block of case n of a select.
func caseOf(f *fn, sel flow.ValueID, n int) (int, bool) {
	for blk, b := range f.f.Blocks {
		last := blockEnd(f, blk) - 1
		if last < b.Start || f.val(last).Op != flow.OpIf {
			continue
		}
		cond := f.val(f.val(last).Args[0])
		if cond.Op != flow.OpBin || f.str(cond.Name) != "==" {
			continue
		}
		index, c := f.val(cond.Args[0]), f.val(cond.Args[1])
		if index.Op == flow.OpExtract && index.N == 0 && index.Args[0] == sel && c.Op == flow.OpConst && f.str(c.Name) == strconv.Itoa(n) {
			return int(b.Succs[0]), true
		}
	}
	return 0, false
}

// leadsTo reports whether at is done with what was received, before the next one is.
func (r receive) leadsTo(at site) bool {
	own, loop := blockOf(at), blockOf(r.at)
	if own == loop && r.from == loop {
		return at.v > r.at.v
	}
	return (own == r.from || !bypassed(at.fn, int32(r.from), int32(own))) && leads(at.fn, own, loop)
}

// leads reports whether control may go from one block to another.
func leads(f *fn, from, to int) bool {
	seen := make([]bool, len(f.f.Blocks))
	for work := []int32{int32(from)}; len(work) > 0; work = work[1:] {
		for _, next := range f.f.Blocks[work[0]].Succs {
			if int(next) == to {
				return true
			}
			if !seen[next] {
				seen[next] = true
				work = append(work, next)
			}
		}
	}
	return false
}

// comesAfter reports whether at is done only after the instruction done.
func comesAfter(at, done site) bool {
	own, before := blockOf(at), blockOf(done)
	if own == before {
		return at.v > done.v
	}
	return !bypassed(at.fn, int32(before), int32(own))
}

// senders lists the places that send, in other functions, on the channel of a receive.
func (es *entrySearch) senders(recv receive) []site {
	if out, ok := es.sending[recv]; ok {
		return out
	}
	es.sending[recv] = nil
	res := es.s.res
	var out []site
	res.nextQuery()
	for _, ch := range res.origins(recv.ch, newFrame(recv.at.fn), nil, nil) {
		for _, snd := range res.sendsTo(ch, recv.at.fn.typeOf(recv.ch)) {
			if snd.at.fn != recv.at.fn {
				out = append(out, snd.at)
			}
		}
	}
	es.sending[recv] = out
	return out
}

// sentOnWay gives the steps of a name that went through a channel.
func sentOnWay(ev *trail) map[site]bool {
	var sent map[site]bool
	for t := ev; t != nil; t = t.up { // last step first
		if t.note == "sent" {
			sent = map[site]bool{}
			break
		}
	}
	if sent == nil {
		return nil
	}
	for t := ev; t != nil; t = t.up {
		if t.note == "sent" || t.note == "argument" {
			sent[t.at] = true
		}
	}
	return sent
}
