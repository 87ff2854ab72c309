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
}

// Hops is how many calls the chain has.
func (c Chain) Hops() int { return len(c.Services) - 1 }

// widest is how many different chains are kept behind one operation. Without a
// bound their number grows with every fork.
const widest = 8

// Chains returns the chains of two hops and more, the longest first, and the
// cycles. A chain follows operations, not just services: after a call of an RPC
// come only the calls that this RPC's handler leads to. Where the handler is not
// known, every call of the service may come next. A chain that is the tail of
// another is left out.
func Chains(t *graph.Topology) (chains []Chain, cycles [][]string) {
	w := newWaits(t)
	found := map[string]*Chain{}
	var order []string
	begin := func(protocol, operation string, paths [][]string) {
		for _, p := range paths {
			if len(p) < 3 {
				continue
			}
			key := strings.Join(p, "\x00")
			if c, ok := found[key]; ok {
				c.More++
				continue
			}
			found[key] = &Chain{Services: p, Protocol: protocol, Operation: operation}
			order = append(order, key)
		}
	}
	for _, e := range t.Entrypoints {
		begin(string(e.Kind), e.Operation, w.after(e.Service, w.led[e.ID]))
	}
	for _, s := range w.services {
		begin("", "", w.after(s, w.unled[s]))
	}
	tails := map[string]bool{}
	for _, key := range order {
		for i := range key {
			if key[i] == 0 {
				tails[key[i+1:]] = true
			}
		}
	}
	for _, key := range order {
		if !tails[key] {
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
	services []string            // those that call, in order
	led      map[string][]int    // calls by the entry point that leads to them
	unled    map[string][]int    // calls that no entry point is known to lead to, by service
	calls    map[string][]int    // all calls by service
	handlers map[node][]string   // entry points by operation
	memo     map[node][][]string // longest paths from an operation
	stack    []node
	cycles   [][]string
}

type node struct{ service, operation string }

func newWaits(t *graph.Topology) *waits {
	w := &waits{
		t: t, led: map[string][]int{}, unled: map[string][]int{}, calls: map[string][]int{},
		handlers: map[node][]string{}, memo: map[node][][]string{},
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
func (w *waits) from(n node) [][]string {
	if paths, ok := w.memo[n]; ok {
		return paths
	}
	if i := slices.Index(w.stack, n); i >= 0 {
		w.cycle(w.stack[i:])
		return nil
	}
	w.stack = append(w.stack, n)
	next := w.calls[n.service]
	if ids := w.handlers[n]; len(ids) > 0 {
		next = nil
		for _, id := range ids {
			next = append(next, w.led[id]...)
		}
	}
	paths := w.after(n.service, next)
	w.stack = w.stack[:len(w.stack)-1]
	w.memo[n] = paths
	return paths
}

// after is the longest different paths that start at service and go on with one
// of the calls.
func (w *waits) after(service string, calls []int) [][]string {
	paths := [][]string{}
	for _, i := range calls {
		c := w.t.Calls[i]
		for _, p := range w.from(node{c.To, normal(c.Operation)}) {
			p = append([]string{service}, p...)
			if !slices.ContainsFunc(paths, func(q []string) bool { return slices.Equal(p, q) }) {
				paths = append(paths, p)
			}
		}
	}
	if len(paths) == 0 {
		return [][]string{{service}}
	}
	slices.SortStableFunc(paths, func(a, b []string) int { return len(b) - len(a) })
	return paths[:min(len(paths), widest)]
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
