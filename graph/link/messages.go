package link

import (
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// flowsFrom tells which values of f are made of the value from: for a loop that
// receives, what is a message or a part of one.
func flowsFrom(f *fn, from flow.ValueID) []bool {
	flows := make([]bool, len(f.f.Values))
	flows[from] = true
	return spread(f, flows)
}

// flowsIn is flowsFrom for a function that is given messages.
func flowsIn(f *fn) []bool {
	flows := make([]bool, len(f.f.Values))
	for i := range int(f.f.Params + f.f.Frees) {
		flows[i] = !plain(f, flow.ValueID(i))
	}
	return spread(f, flows)
}

// spread follows values forward through f, until nothing is new: a loop carries
// them back to its head.
func spread(f *fn, flows []bool) []bool {
	for changed := true; changed; {
		changed = false
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			v := f.val(i)
			in := false
			for _, a := range v.Args {
				in = in || flows[a]
			}
			if !in {
				continue
			}
			to := []flow.ValueID{i}
			switch v.Op {
			case flow.OpStore, flow.OpMapUpdate: // the variable holds it
				to[0] = v.Args[0]
			case flow.OpInvoke: // what it is called on may be the consumer, and no message
				for _, a := range v.Args[1:] {
					if flows[a] {
						to = append(to, variables(f, v.Args)...)
					}
				}
			case flow.OpCall, flow.OpCallValue: // a decoder fills what it is given the address of
				to = append(to, variables(f, v.Args)...)
			}
			for _, t := range to {
				if !flows[t] && !plain(f, t) {
					flows[t], changed = true, true
				}
			}
		}
	}
	return flows
}

// variables lists the local variables of which the addresses are among args.
func variables(f *fn, args []flow.ValueID) []flow.ValueID {
	var out []flow.ValueID
	for _, a := range args {
		for op := f.val(a).Op; op == flow.OpToIface || op == flow.OpConvert; op = f.val(a).Op {
			a = f.val(a).Args[0]
		}
		if f.val(a).Op == flow.OpAlloc {
			out = append(out, a)
		}
	}
	return out
}

// plain reports whether a value is no message whatever it is made of.
func plain(f *fn, v flow.ValueID) bool {
	switch strings.TrimPrefix(f.typeOf(v), "*") {
	case "context.Context", "error", "bool":
		return true
	}
	return false
}

// carries reports whether a call is given a message. What takes any number of
// anything prints it.
func carries(at site, messages []bool) bool {
	args := at.val().Args
	if op := at.val().Op; (op == flow.OpCallValue || op == flow.OpInvoke) && len(args) > 0 {
		args = args[1:]
	}
	for i, a := range args {
		t := at.fn.typeOf(a)
		if i == len(args)-1 && (t == "[]any" || t == "[]interface {}" || strings.HasSuffix(t, "[]interface{}")) {
			return false
		}
		if messages[a] && !plain(at.fn, a) {
			return true
		}
	}
	return false
}
