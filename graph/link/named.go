package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// onlyNamed reports whether the function value s goes nowhere but to arguments of
// which rows take the function's name: a workflow that another process runs.
func (c *code) onlyNamed(s site, depth int) bool {
	uses := c.usesOf(s.fn, s.v)
	if len(uses) == 0 || depth > 2 {
		return false
	}
	for _, u := range uses {
		at := site{s.fn, u}
		switch v := at.val(); v.Op {
		case flow.OpToIface, flow.OpConvert:
			if !c.onlyNamed(at, depth+1) {
				return false
			}
		case flow.OpCall, flow.OpInvoke:
			if !c.namesArg(at, s.v) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// namesArg reports whether the call takes nothing but the name of its argument v.
func (c *code) namesArg(call site, v flow.ValueID) bool {
	arg := slices.Index(call.val().Args, v)
	if isMethodCall(call) {
		arg--
	}
	named := false
	for _, row := range c.prog.rows.Rows(call.callee()) {
		if startsAt(row.Handler, arg) || startsAt(row.Impl, arg) || row.Callback != nil {
			return false
		}
		for _, paths := range [][]knowledge.Path{row.Channel, row.Operation} {
			named = named || startsAt(paths, arg)
		}
	}
	return named
}

// startsAt reports whether a path begins with the argument and asks for a name.
func startsAt(paths []knowledge.Path, arg int) bool {
	return slices.ContainsFunc(paths, func(p knowledge.Path) bool {
		return p.Steps[0].Kind == knowledge.StepArg && p.Steps[0].N == arg
	})
}
