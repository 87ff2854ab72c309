package view

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// A Chain is services of which each waits for the next.
type Chain struct {
	Services  []string
	Protocol  string // of what the chain begins with; empty when that is not known
	Operation string
	More      int // how many more entry points begin the same chain
	// Assumed: for some service it is not known which of its calls the handler
	// makes, so any of them is taken to follow.
	Assumed bool
}

// Hops is how many calls the chain has.
func (c Chain) Hops() int { return len(c.Services) - 1 }

// widest is how many different chains are kept behind one operation. Without a
// bound their number grows with every fork.
const widest = 8

// Chains returns the chains of two hops and more, the longest first, and the
// cycles. A chain follows operations, not just services: after a call of an RPC
// come only the calls that this RPC's handler leads to, and those of which it is
// not known what leads to them. A chain that is a part of another is left out.
func Chains(t *graph.Topology) (chains []Chain, cycles [][]string) {
	w := newWaits(t)
	found := map[string]*Chain{}
	var order []string
	begin := func(protocol, operation string, paths []path) {
		for _, p := range paths {
			if len(p.services) < 3 {
				continue
			}
			key := strings.Join(p.services, "\x00")
			c, ok := found[key]
			switch {
			case !ok:
				found[key] = &Chain{Services: p.services, Protocol: protocol, Operation: operation, Assumed: p.assumed}
				order = append(order, key)
			case operation != "":
				c.More++
				c.Assumed = c.Assumed && p.assumed
			}
		}
	}
	for _, e := range t.Entrypoints {
		begin(string(e.Kind), e.Operation, w.after(e.Service, w.led[e.ID], false))
	}
	for _, s := range w.services {
		begin("", "", w.after(s, w.unled[s], false))
	}
	parts := map[string]bool{} // beginnings and tails of chains
	for _, key := range order {
		for i := range key {
			if key[i] == 0 {
				parts[key[i+1:]] = true
				// What is known is said even where more is assumed to follow.
				if begins, ok := found[key[:i]]; ok && (begins.Assumed || !found[key].Assumed) {
					parts[key[:i]] = true
				}
			}
		}
	}
	for _, key := range order {
		if !parts[key] {
			chains = append(chains, *found[key])
		}
	}
	slices.SortStableFunc(chains, func(a, b Chain) int {
		return cmp.Or(b.Hops()-a.Hops(), slices.Compare(a.Services, b.Services))
	})
	slices.SortFunc(w.cycles, slices.Compare)
	return chains, slices.CompactFunc(w.cycles, slices.Equal)
}

// waits is the graph of operations that wait for operations.
type waits struct {
	t        *graph.Topology
	services []string          // those that call, in order
	led      map[string][]int  // calls by the entry point that leads to them
	unled    map[string][]int  // calls that no entry point is known to lead to, by service
	calls    map[string][]int  // all calls by service
	handlers map[node][]string // entry points by operation
	memo     map[node][]path   // longest paths from an operation
	stack    []node
	cycles   [][]string
}

type node struct{ service, operation string }

type path struct {
	services []string
	assumed  bool
}

func newWaits(t *graph.Topology) *waits {
	w := &waits{
		t: t, led: map[string][]int{}, unled: map[string][]int{}, calls: map[string][]int{},
		handlers: map[node][]string{}, memo: map[node][]path{},
	}
	for i, c := range t.Calls {
		if len(w.calls[c.From]) == 0 {
			w.services = append(w.services, c.From)
		}
		w.calls[c.From] = append(w.calls[c.From], i)
		if len(c.Entrypoints) == 0 {
			w.unled[c.From] = append(w.unled[c.From], i)
		}
		for _, id := range c.Entrypoints {
			w.led[id] = append(w.led[id], i)
		}
	}
	for _, e := range t.Entrypoints {
		n := node{e.Service, normal(e.Operation)}
		w.handlers[n] = append(w.handlers[n], e.ID)
	}
	return w
}

var hole = regexp.MustCompile(`\{[^{}/]*\}`)

// normal is an operation with its run-time parts made equal.
func normal(op string) string { return hole.ReplaceAllString(op, "{}") }

// from is the longest paths that begin with operation n.
func (w *waits) from(n node) []path {
	if paths, ok := w.memo[n]; ok {
		return paths
	}
	if i := slices.Index(w.stack, n); i >= 0 {
		w.cycle(w.stack[i:])
		return nil
	}
	w.stack = append(w.stack, n)
	var paths []path
	if ids := w.handlers[n]; len(ids) > 0 {
		var next []int
		for _, id := range ids {
			next = append(next, w.led[id]...)
		}
		paths = longest(append(w.after(n.service, next, false), w.after(n.service, w.unled[n.service], true)...))
	} else {
		paths = w.after(n.service, w.calls[n.service], true)
	}
	w.stack = w.stack[:len(w.stack)-1]
	w.memo[n] = paths
	return paths
}

// after is the longest different paths that start at service and go on with one
// of the calls; without any, they end there.
func (w *waits) after(service string, calls []int, assumed bool) []path {
	var paths []path
	for _, i := range calls {
		c := w.t.Calls[i]
		for _, p := range w.from(node{c.To, normal(c.Operation)}) {
			paths = append(paths, path{append([]string{service}, p.services...), p.assumed || assumed})
		}
	}
	if len(paths) == 0 {
		return []path{{services: []string{service}}}
	}
	return longest(paths)
}

// longest keeps the longest of paths, each once; what is known goes before what
// is assumed.
func longest(paths []path) []path {
	slices.SortStableFunc(paths, func(a, b path) int {
		switch {
		case len(a.services) != len(b.services):
			return len(b.services) - len(a.services)
		case a.assumed == b.assumed:
			return 0
		case a.assumed:
			return 1
		}
		return -1
	})
	var out []path
	for _, p := range paths {
		if len(out) == widest {
			break
		}
		if !slices.ContainsFunc(out, func(q path) bool { return slices.Equal(p.services, q.services) }) {
			out = append(out, p)
		}
	}
	return out
}

// cycle records the services of a cycle, from the one that sorts first.
func (w *waits) cycle(nodes []node) {
	var c []string
	for _, n := range nodes {
		if len(c) == 0 || c[len(c)-1] != n.service {
			c = append(c, n.service)
		}
	}
	first := slices.Index(c, slices.Min(c))
	w.cycles = append(w.cycles, append(slices.Clone(c[first:]), c[:first]...))
}
