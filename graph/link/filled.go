package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// fromWire reports whether a struct type is a message of generated code, which is
// filled where it is received: its fields have tags, those of options have none.
func (r *resolver) fromWire(owner string) bool {
	d := r.prog.decls[owner]
	return d != nil && d.pkg.Files[d.Pos.File].Generated &&
		slices.ContainsFunc(d.Fields, func(f flow.Field) bool { return f.Tag != 0 })
}

// filledOutside reports whether the object a is handed to code that is not read
// and that may fill it: a decoder, a database driver.
func (r *resolver) filledOutside(a answer) bool {
	return a.kind == isObject && r.escapes(a.at.fn, a.at.v, 0)
}

func (r *resolver) escapes(f *fn, v flow.ValueID, depth int) bool {
	if depth > maxEscape {
		return false
	}
	for _, u := range r.code.usesOf(f, v) {
		x := f.val(u)
		switch x.Op {
		case flow.OpToIface, flow.OpConvert:
			if r.escapes(f, u, depth+1) {
				return true
			}
			continue
		case flow.OpCall, flow.OpCallValue, flow.OpInvoke:
		default:
			continue
		}
		ts := r.targetsAt(site{f, u})
		if len(ts) == 0 {
			return true
		}
		for _, t := range ts {
			if t.fn == nil || r.escapesFrom(t.fn, x, v, depth) {
				return true
			}
		}
	}
	return false
}

// escapesFrom reports whether callee hands on what the call x passes as v.
func (r *resolver) escapesFrom(callee *fn, x *flow.Value, v flow.ValueID, depth int) bool {
	for i, arg := range x.Args {
		if x.Op == flow.OpCallValue {
			i += int(callee.f.Params) - len(x.Args) // without the function value, with a bound receiver
		}
		if arg == v && i >= 0 && i < int(callee.f.Params) && r.escapes(callee, flow.ValueID(i), depth+1) {
			return true
		}
	}
	return false
}

// onlyIfEmpty reports whether the store s runs only when what it fills is the
// empty string: `if c.Topic == "" { c.Topic = "orders" }` gives a default.
func onlyIfEmpty(s site) bool {
	f, blk := s.fn, blockOf(s)
	for i, b := range f.f.Blocks {
		n := slices.Index(b.Succs, int32(blk))
		last := blockEnd(f, i) - 1
		if n < 0 || len(b.Succs) != 2 || f.val(last).Op != flow.OpIf {
			continue
		}
		cond := f.val(f.val(last).Args[0])
		if cond.Op != flow.OpBin || !isEmpty(f, cond.Args[1]) {
			continue
		}
		op := f.str(cond.Name)
		x := f.val(cond.Args[0])
		if (op == "==" && n == 0 || op == "!=" && n == 1) && x.Op == flow.OpLoad && sameAddress(f, x.Args[0], s.val().Args[0]) {
			return true
		}
	}
	return false
}

func isEmpty(f *fn, v flow.ValueID) bool { return f.val(v).Op == flow.OpConst && f.val(v).Name == 0 }

// sameAddress compares addresses as they are written: x.f and x.f.
func sameAddress(f *fn, p, q flow.ValueID) bool {
	for p != q {
		a, b := f.val(p), f.val(q)
		if a.Op != b.Op || a.Name != b.Name || len(a.Args) != 1 || len(b.Args) != 1 || a.Op != flow.OpFieldAddr && a.Op != flow.OpLoad {
			return false
		}
		p, q = a.Args[0], b.Args[0]
	}
	return true
}
