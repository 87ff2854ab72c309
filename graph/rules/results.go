package rules

import (
	"strings"

	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
)

// uses lists the instructions that take v.
func uses(r activity.Ref, v flow.ValueID) []flow.ValueID {
	var out []flow.ValueID
	for i := r.First(); int(i) < len(r.Func.Values); i++ {
		for _, a := range r.Value(i).Args {
			if a == v {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// results tells what the call v gives: something beside an error, and an error.
func results(r activity.Ref, v flow.ValueID) (other, err bool) {
	if val := r.Value(v); val.Flags&(flow.Go|flow.Defer) != 0 { // nothing, whatever the function gives
		for i := range r.First() {
			if f := r.Value(i); f.Op == flow.OpFunc && f.Name == val.Name {
				return resultsOf(r, r.Pkg.Types[f.Type].Elem)
			}
		}
		return false, false
	}
	return resultsOf(r, r.Value(v).Type)
}

func resultsOf(r activity.Ref, typ flow.TypeID) (other, err bool) {
	t := r.Pkg.Types[typ]
	if t.Kind != flow.Tuple {
		err = t.Kind == flow.Named && r.Str(t.Name) == "error"
		return !err && t.Kind != flow.NoType, err
	}
	for _, a := range t.Args {
		if e := r.Pkg.Types[a]; e.Kind == flow.Named && r.Str(e.Name) == "error" {
			err = true
		} else {
			other = true
		}
	}
	return other, err
}

// usesError reports whether the error of the call v is looked at.
func usesError(r activity.Ref, v flow.ValueID) bool {
	if r.TypeName(v) == "error" {
		return len(uses(r, v)) > 0
	}
	for _, x := range uses(r, v) {
		if r.Value(x).Op == flow.OpReturn || r.Value(x).Op == flow.OpExtract && r.TypeName(x) == "error" && len(uses(r, x)) > 0 {
			return true
		}
	}
	return false
}

// usesReply reports whether what the call v gives beside an error is looked at. Where
// the reply has a status, that it is compared, and the reply closed, tells only
// whether the call failed.
func usesReply(r activity.Ref, v flow.ValueID, status bool) bool {
	for _, x := range uses(r, v) {
		if val := r.Value(x); val.Op != flow.OpExtract || r.TypeName(x) == "error" {
			if val.Op != flow.OpExtract {
				return true
			}
			continue
		}
		for _, y := range uses(r, x) {
			if f := r.Value(y); !status || f.Op != flow.OpFieldAddr || !tellsFailure(r, y) {
				return true
			}
		}
	}
	return false
}

// tellsFailure reports whether a field of a reply is its status, or only closed.
func tellsFailure(r activity.Ref, field flow.ValueID) bool {
	if strings.HasPrefix(r.Str(r.Value(field).Name), "Status") {
		return true
	}
	for _, load := range uses(r, field) {
		for _, x := range uses(r, load) {
			if val := r.Value(x); val.Op != flow.OpInvoke || !strings.HasSuffix(r.Str(val.Name), ").Close") {
				return false
			}
		}
	}
	return true
}
