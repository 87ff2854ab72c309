package view

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns up to n of names that are like name: those that hold it or are
// held by it, and those a few letters away, the nearest first.
func Nearest(name string, names []string, n int) []string {
	type scored struct {
		name string
		cost int
	}
	var found []scored
	low := strings.ToLower(name)
	limit := max(2, len([]rune(low))/3)
	slices.Sort(names)
	for _, s := range slices.Compact(names) {
		l := strings.ToLower(s)
		cost := distance(low, l)
		if len(low) >= 3 && strings.Contains(l, low) || len(l) >= 3 && strings.Contains(low, l) {
			cost = min(cost, limit)
		}
		if cost <= limit {
			found = append(found, scored{s, cost})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return cmp.Compare(a.cost, b.cost) })
	var out []string
	for _, s := range found[:min(n, len(found))] {
		out = append(out, s.name)
	}
	return out
}

// distance is the Levenshtein distance of a and b in characters.
func distance(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	row := make([]int, len(rb)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range ra {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range rb {
			next := diagonal
			if x != y {
				next = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], next
		}
	}
	return row[len(rb)]
}
