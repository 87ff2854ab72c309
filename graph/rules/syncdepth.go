package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

const deepest = 3

var syncDepth = &Rule{
	ID: "syncdepth", Title: "a request that waits for a long chain of services",
	Why: "Each service of the chain adds its time and its failures to those before it: with four that are up 99.9 % of the time, " +
		"what stands at the front is up 99.6 % at best. Let a service in the middle keep what it asks for (by events), or answer " +
		"before the rest is done.\n\n" +
		"A chain begins at an entry point and follows what each handler is known to lead to; that A calls B and B calls C is not " +
		"a chain by itself. The services of the system are counted, the one with the entry point too; external systems are shown but not counted.",
	Since: "0.1", Severity: graph.Warning,
	Options: []Option{{Name: "max", Doc: "how many services a chain may have", Default: fmt.Sprint(deepest)}},
	Bad:     "gateway → order → stock → warehouse → location, each waiting for the next",
	Good:    "gateway → order → stock; stock keeps what warehouse publishes",
	System:  deepChains,
}

// A chain is calls of which each is made to answer the one before.
type chain []graph.Call

// services lists the services on the way, the first one's too.
func (c chain) services() []string {
	out := []string{c[0].From}
	for _, call := range c {
		out = append(out, call.To)
	}
	return out
}

func (c chain) related() []graph.Related {
	var out []graph.Related
	for _, call := range c {
		out = append(out, graph.Related{Position: call.Position, Message: fmt.Sprintf("%s waits for %s: %s", call.From, call.To, call.Operation)})
	}
	return out
}

func deepChains(t *graph.Topology, o Options) []graph.Finding {
	most := o.number("max", deepest)
	w := walksOf(t)
	d := &depths{w: w, memo: map[string]chain{}, busy: map[string]bool{}}
	type found struct {
		entry graph.Entrypoint
		chain chain
		more  int
	}
	var list []*found
	for _, e := range t.Entrypoints {
		if c := d.longest(e.ID, 0); w.deep(c) > most {
			list = append(list, &found{entry: e, chain: c})
		}
	}
	slices.SortStableFunc(list, func(a, b *found) int { return w.deep(b.chain) - w.deep(a.chain) })
	var kept []*found
	within := map[graph.Position]bool{} // calls of longer chains
	for _, f := range list {
		if within[f.chain[0].Position] {
			continue
		}
		for _, c := range f.chain[1:] {
			within[c.Position] = true
		}
		if i := slices.IndexFunc(kept, func(k *found) bool { return slices.Equal(k.chain.services(), f.chain.services()) }); i >= 0 {
			kept[i].more++
			continue
		}
		kept = append(kept, f)
	}
	var out []graph.Finding
	for _, f := range kept {
		way := strings.Join(f.chain.services(), " → ")
		and := ""
		if f.more > 0 {
			and = fmt.Sprintf(" (so do %d more entry points)", f.more)
		}
		out = append(out, graph.Finding{
			Rule: "syncdepth", Severity: graph.Warning, Position: f.chain[0].Position, Related: f.chain.related(),
			Services: sortedNames(f.chain.services()), Subject: way,
			Message: fmt.Sprintf("%s waits for a chain of %d services%s: %s: keep the answer nearer, or answer before the end of the chain", startLabel(f.entry), w.deep(f.chain), and, way),
		})
	}
	return out
}

// startLabel is an entry point for a message.
func startLabel(e graph.Entrypoint) string {
	switch e.Kind {
	case graph.EntryConsumer:
		return fmt.Sprintf("the consumer of %s in %s", e.Operation, e.Service)
	case graph.EntryStartup:
		return "the start of " + e.Service
	}
	return fmt.Sprintf("%s %s", e.Service, e.Operation)
}

// deep counts the services of the system on the way.
func (ix *index) deep(c chain) int {
	if len(c) == 0 {
		return 0
	}
	n := 0
	for _, s := range sortedNames(c.services()) {
		if ix.isOwn(s) {
			n++
		}
	}
	return n
}

// depths finds the longest chain from each entry point.
type depths struct {
	w    *walks
	memo map[string]chain
	busy map[string]bool
}

func (d *depths) longest(entry string, depth int) chain {
	if c, ok := d.memo[entry]; ok {
		return c
	}
	if d.busy[entry] || depth > longestWalk {
		return nil
	}
	d.busy[entry] = true
	var best chain
	for _, call := range d.w.calls[entry] {
		c := chain{call}
		for _, next := range d.w.answering(call) {
			if x := append(chain{call}, d.longest(next, depth+1)...); d.w.deep(x) > d.w.deep(c) || len(x) > len(c) && d.w.deep(x) == d.w.deep(c) {
				c = x
			}
		}
		if best == nil || d.w.deep(c) > d.w.deep(best) || d.w.deep(c) == d.w.deep(best) && len(c) > len(best) {
			best = c
		}
	}
	delete(d.busy, entry)
	d.memo[entry] = best
	return best
}
