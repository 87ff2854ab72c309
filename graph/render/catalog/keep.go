package catalog

import (
	"cmp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/docs"
)

// Written is what people wrote of one channel.
type written struct {
	docs.Block            // as the catalog knew it
	above, below []string // under the heading, and under the facts
}

func (w *written) text() []string { return slices.Concat(w.above, w.below) }

// kept is all that people wrote in a catalog.
type kept struct {
	front    []string            // before the first block
	parts    map[string][]string // behind the blocks that stand once, by kind
	channels []*written          // in the order of the file
	lang     string
}

// keep takes a catalog apart.
func keep(old string) (*kept, error) {
	k := &kept{parts: map[string][]string{}}
	if strings.TrimSpace(old) == "" {
		return k, nil
	}
	sections, err := docs.Sections(old)
	if err != nil {
		return nil, err
	}
	byID := map[string]*written{}
	var current *written
	for _, s := range sections {
		hand := trim(s.Hand)
		switch s.Kind {
		case "":
			k.front = hand
		case docs.BlockChannel, docs.BlockWas:
			current = byID[s.ID]
			if current == nil {
				current = &written{Block: s.Block}
				byID[s.ID] = current
				k.channels = append(k.channels, current)
			}
			// Twice the same channel comes from a merge: both are kept.
			current.above = join(current.above, hand)
		case docs.BlockFacts:
			if current == nil {
				k.front = join(k.front, hand)
				continue
			}
			current.below = join(current.below, hand)
		default:
			if s.Kind == docs.BlockCatalog {
				k.lang = cmp.Or(k.lang, s.Lang)
			}
			current = nil
			k.parts[s.Kind] = join(k.parts[s.Kind], hand)
		}
	}
	return k, nil
}

// join puts one text below another; what is in it already, or only offers to write,
// is not put there again.
func join(a, b []string) []string {
	switch {
	case len(b) == 0 || slices.Equal(a, b) || len(a) > 0 && isTemplate(b):
		return a
	case len(a) == 0 || isTemplate(a):
		return b
	}
	return slices.Concat(a, []string{""}, b)
}

// trim leaves out empty lines at both ends.
func trim(lines []string) []string {
	for len(lines) > 0 && strings.TrimSpace(lines[0]) == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// A Move tells that what people wrote of one channel now stands with another.
type Move struct{ From, To string }

// assign gives each channel what people wrote of it. What was written of a channel
// that has another name now goes to the new one; what belongs nowhere is left over.
func (k *kept) assign(now map[string]docs.Block) (texts map[string]*written, left []*written, moved []Move) {
	texts = map[string]*written{}
	var homeless []*written
	for _, w := range k.channels {
		if _, ok := now[w.ID]; ok {
			texts[w.ID] = w
		} else if !isTemplate(w.text()) {
			homeless = append(homeless, w)
		}
	}
	var fresh []docs.Block // channels that the catalog did not know
	for id, b := range now {
		if texts[id] == nil {
			fresh = append(fresh, b)
		}
	}
	slices.SortFunc(fresh, func(a, b docs.Block) int { return cmp.Compare(a.ID, b.ID) })

	settled := map[string]bool{} // ids, old and new
	for _, p := range pairs(homeless, fresh) {
		if settled[p.was.ID] || settled[p.now.ID] {
			continue
		}
		settled[p.was.ID], settled[p.now.ID] = true, true
		if !p.clear {
			continue
		}
		texts[p.now.ID] = p.was
		moved = append(moved, Move{p.was.ID, p.now.ID})
	}
	for _, w := range homeless {
		if !slices.ContainsFunc(moved, func(m Move) bool { return m.From == w.ID }) {
			left = append(left, w)
		}
	}
	slices.SortFunc(left, func(a, b *written) int { return cmp.Compare(a.ID, b.ID) })
	return texts, left, moved
}

// A pair is a channel that is gone and one that may be it under another name.
type pair struct {
	was   *written
	now   docs.Block
	score int
	clear bool // no other pair of either is as like
}

// pairs lists who may be whom, the likeliest first. One service must publish the
// same payload on both.
func pairs(was []*written, now []docs.Block) []pair {
	var out []pair
	for _, w := range was {
		for _, b := range now {
			if score := likeness(w.Block, b); score > 0 {
				out = append(out, pair{was: w, now: b, score: score})
			}
		}
	}
	type end struct {
		id    string
		score int
	}
	count := map[end]int{}
	for _, p := range out {
		count[end{p.was.ID, p.score}]++
		count[end{p.now.ID, p.score}]++
	}
	for i := range out {
		p := &out[i]
		p.clear = count[end{p.was.ID, p.score}] == 1 && count[end{p.now.ID, p.score}] == 1
	}
	slices.SortStableFunc(out, func(a, b pair) int { return b.score - a.score })
	return out
}

func likeness(a, b docs.Block) int {
	if !shared(a.Publishers, b.Publishers) || !shared(a.Payloads, b.Payloads) {
		return 0
	}
	score := 1
	for _, same := range []bool{
		slices.Equal(a.Payloads, b.Payloads), slices.Equal(a.Publishers, b.Publishers),
		slices.Equal(a.Subscribers, b.Subscribers), kindOf(a.ID) == kindOf(b.ID),
	} {
		score *= 2
		if same {
			score++
		}
	}
	return score*100 + likeNames(docs.NameOf(a.ID), docs.NameOf(b.ID))
}

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// kindOf is the part of an id before the name: the system, and for some the kind.
func kindOf(id string) string { return id[:len(id)-len(docs.NameOf(id))] }

// likeNames is how much of the longer name both begin and end with, in percent.
func likeNames(a, b string) int {
	long, short := max(len(a), len(b)), min(len(a), len(b))
	if long == 0 {
		return 0
	}
	head := 0
	for head < short && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < short-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return (head + tail) * 99 / long
}
