package rules

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
)

// isWritten reports whether people of the project wrote the function: it is neither
// generated nor a dependency's.
func isWritten(r activity.Ref) bool {
	return !isGenerated(r) && !strings.Contains(r.Pkg.Module, "@")
}

func isGenerated(r activity.Ref) bool { return r.Pkg.Files[r.Func.Pos.File].Generated }

// direct lists what the call v does by itself: the library's function, or generated
// code that it runs.
func direct(u *activity.Unit, v flow.ValueID, want func(activity.Deed) bool) []activity.Deed {
	own := !slices.ContainsFunc(u.Program.Lookup().Callees(u.Ref, v), func(r activity.Ref) bool { return !isGenerated(r) })
	var out []activity.Deed
	for _, d := range u.Deeds(v) {
		if (d.Depth == 0 || own) && want(d) {
			out = append(out, d)
		}
	}
	return out
}

// each goes through the calls of the function in the order of its code.
func each(u *activity.Unit, do func(v flow.ValueID)) {
	for v := u.First(); int(v) < len(u.Func.Values); v++ {
		if activity.IsCall(u.Value(v).Op) {
			do(v)
		}
	}
}
