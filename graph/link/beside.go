package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// foldSettings takes away the calls that reach no more than a setting, where the same
// call in the code is known to reach a service: what nothing in the tree sets is no
// system of its own then. The evidence of the call that stays tells of the setting.
func (a *assembler) foldSettings() {
	type place struct {
		from, protocol string
		at             graph.Position
	}
	of := func(c *graph.Call) place { return place{c.From, c.Protocol, c.Position} }
	known := map[place][]*graph.Call{}
	for i := range a.top.Calls {
		if c := &a.top.Calls[i]; !isSetting(c.To) {
			known[of(c)] = append(known[of(c)], c)
		}
	}
	left, reached := []graph.Call{}, map[string]bool{}
	folded := map[int]bool{}
	for i := range a.top.Calls {
		c := &a.top.Calls[i]
		for _, same := range known[of(c)] {
			if isSetting(c.To) && sameEnd(same.Operation, c.Operation) {
				folded[i] = true
				takeOver(same, c)
			}
		}
	}
	for i, c := range a.top.Calls {
		if !folded[i] {
			left, reached[c.To] = append(left, c), true
		}
	}
	a.top.Calls = left
	for id := range a.external {
		if isSetting(id) && !reached[id] {
			delete(a.external, id)
		}
	}
}

// takeOver adds to the call c what it does for the alternative.
func takeOver(c, alternative *graph.Call) {
	c.Entrypoints = slices.Concat(c.Entrypoints, alternative.Entrypoints)
	slices.Sort(c.Entrypoints)
	c.Entrypoints = slices.Compact(c.Entrypoints)
	if n := len(c.Evidence); n > 0 {
		at := c.Position
		if m := len(alternative.Evidence); m > 0 {
			at = alternative.Evidence[m-1].Position
		}
		step := graph.Evidence{Position: at, Note: "unless " + alternative.To + " is set: nothing in the tree says to what"}
		c.Evidence = slices.Insert(slices.Clone(c.Evidence), n-1, step) // the last one is where the name comes from
	}
}

// isSetting reports whether the id is that of an address which only a setting tells.
func isSetting(id string) bool { return strings.HasPrefix(id, "${") }

// sameEnd reports whether two HTTP operations may be one below different base URLs;
// a run-time part may be anything.
func sameEnd(x, y string) bool {
	xm, xp, _ := strings.Cut(x, " ")
	ym, yp, _ := strings.Cut(y, " ")
	xs, ys := strings.Split(strings.Trim(xp, "/"), "/"), strings.Split(strings.Trim(yp, "/"), "/")
	if xm != ym || len(xs) != len(ys) && (xp == "/" || yp == "/") {
		return false
	}
	for i := 1; i <= min(len(xs), len(ys)); i++ {
		a, b := xs[len(xs)-i], ys[len(ys)-i]
		if a != b && !strings.HasPrefix(a, "{") && !strings.HasPrefix(b, "{") {
			return false
		}
	}
	return true
}
