package activity

import (
	"strconv"
	"time"

	"github.com/msatopo/msatopo/graph/flow"
)

// longest gives how long a loop with pauses takes at most: the pauses as often as
// its counter lets it run. It gives the pauses themselves where nothing counts.
func (r Ref) longest(l *Loop, pauses []string) []string {
	n := 0
	for _, cond := range r.leaves(*l) {
		val := r.Value(cond)
		if val.Op != flow.OpBin || len(val.Args) != 2 {
			continue
		}
		for i, a := range val.Args {
			if r.Value(a).Op == flow.OpConst && r.counts(val.Args[1-i]) {
				n, _ = strconv.Atoi(r.Str(r.Value(a).Name))
			}
		}
	}
	var sum time.Duration
	for _, s := range pauses {
		d, err := time.ParseDuration(s)
		if err != nil {
			return pauses
		}
		sum += d
	}
	if n < 2 || sum == 0 || len(pauses) != 1 {
		return pauses
	}
	return []string{strconv.Itoa(n) + " × " + sum.String() + " = " + (time.Duration(n) * sum).String()}
}

// counts reports whether v is the counter of a loop, or one more.
func (r Ref) counts(v flow.ValueID) bool {
	val := r.Value(v)
	if val.Op == flow.OpBin && len(val.Args) == 2 && r.Value(val.Args[1]).Op == flow.OpConst {
		val = r.Value(val.Args[0])
	}
	return val.Op == flow.OpPhi
}
