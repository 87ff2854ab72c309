package markdown

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// none stands in a cell that has nothing to say.
const none = "–"

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// cell joins the lines of a table cell.
func cell(lines []string) string {
	out := ""
	for i, l := range lines {
		if i > 0 {
			out += "<br>"
		}
		out += l
	}
	return cmp.Or(out, none)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// grouped collects values by key, in the order in which the keys come first.
type grouped[V any] struct {
	keys   []string
	values map[string][]V
}

func group[T, V any](list []T, f func(T) (key string, v V)) grouped[V] {
	g := grouped[V]{values: map[string][]V{}}
	for _, x := range list {
		k, v := f(x)
		if _, ok := g.values[k]; !ok {
			g.keys = append(g.keys, k)
		}
		g.values[k] = append(g.values[k], v)
	}
	return g
}
