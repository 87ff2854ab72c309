package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Large is how many edges a picture may have before channels are drawn together.
const Large = 100

// alike is how many channels of the same users it takes to draw them as one.
const alike = 3

// Folded returns g with channels of one sort, of which the names begin alike and that
// the same services use in the same way, drawn as one, if g is large: a fan of fifty
// boxes shows less than a box that says fifty. What the picture is about stays by
// itself.
func (g *Graph) Folded() *Graph {
	if len(g.Edges) <= Large {
		return g
	}
	users := map[string][]string{} // of a node: its edges, without the node
	for _, e := range g.Edges {
		users[e.From] = append(users[e.From], fmt.Sprintf("to %s %s %q", e.To, e.Style, e.Label))
		users[e.To] = append(users[e.To], fmt.Sprintf("from %s %s %q", e.From, e.Style, e.Label))
	}
	groups := map[string][]int{}
	key := func(n Node) string {
		list := slices.Sorted(slices.Values(users[n.ID]))
		return strings.Join(append(list, n.Kicker, string(n.Shape), beginning(n.Name)), "\x00")
	}
	folds := func(n Node) bool { return n.Role == RoleChannel && !n.Focus && beginning(n.Name) != "" }
	for i, n := range g.Nodes {
		if folds(n) {
			groups[key(n)] = append(groups[key(n)], i)
		}
	}
	out := &Graph{Omitted: g.Omitted, Unresolved: g.Unresolved}
	into := map[string]string{} // of a folded node, the one that stands for it
	for i, n := range g.Nodes {
		if same := groups[key(n)]; folds(n) && len(same) >= alike {
			into[n.ID] = g.Nodes[same[0]].ID
			if i != same[0] {
				continue
			}
			names := make([]string, len(same))
			for k, j := range same {
				names[k] = g.Nodes[j].Name
			}
			n.Name, n.Kicker = commonName(names), fmt.Sprintf("%s ×%d", n.Kicker, len(same))
			out.Together += len(same)
		}
		out.Nodes = append(out.Nodes, n)
	}
	at := map[edgeKey]int{}
	for _, e := range g.Edges {
		e.From, e.To = cmp.Or(into[e.From], e.From), cmp.Or(into[e.To], e.To)
		k := edgeKey{e.From, e.To, e.Style}
		if i, ok := at[k]; ok {
			out.Edges[i].Count += e.Count
			continue
		}
		at[k] = len(out.Edges)
		out.Edges = append(out.Edges, e)
	}
	return out
}

const separators = "./:-_"

// beginning is the first part of a name, with the separator behind it.
func beginning(name string) string { return name[:strings.IndexAny(name, separators)+1] }

// commonName is what the names begin with, up to a separator.
func commonName(names []string) string {
	prefix := names[0]
	for _, n := range names[1:] {
		for !strings.HasPrefix(n, prefix) {
			prefix = prefix[:len(prefix)-1]
		}
	}
	return prefix[:strings.LastIndexAny(prefix, separators)+1] + "…"
}
