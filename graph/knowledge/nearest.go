package knowledge

import "fmt"

// Nearest gives ", did you mean X?" for the one of names that is most like name,
// and "" when none is.
func Nearest[S ~string](name string, names []S) string {
	best, least := "", len(name)/2+1
	for _, n := range names {
		if d := distance(name, string(n)); d < least {
			best, least = string(n), d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(", did you mean %s?", best)
}

// distance is the number of letters to insert, delete or replace to turn a into b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
