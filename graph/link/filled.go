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

// filledOutside is the call that hands the object a, or the wanted part of it, to
// code that is not read and that may fill it: a decoder, a database driver.
func (r *resolver) filledOutside(a answer) (call site, by string) {
	if a.kind != isObject {
		return site{}, ""
	}
	f := a.at.fn
	if a.path != nil && a.path.up == nil {
		for _, u := range r.code.usesOf(f, a.at.v) {
			if v := f.val(u); v.Op == flow.OpFieldAddr && f.str(v.Name) == a.path.name {
				if call, by = r.escapes(f, u, 0); call.fn != nil {
					return call, by
				}
			}
		}
	}
	return r.escapes(f, a.at.v, 0)
}

func (r *resolver) escapes(f *fn, v flow.ValueID, depth int) (call site, by string) {
	if depth > maxEscape {
		return site{}, ""
	}
	for _, u := range r.code.usesOf(f, v) {
		x := f.val(u)
		switch x.Op {
		case flow.OpToIface, flow.OpConvert:
			if call, by = r.escapes(f, u, depth+1); call.fn != nil {
				return call, by
			}
			continue
		case flow.OpStore: // one of the arguments of a variadic function
			if list := f.val(x.Args[0]); x.Args[1] == v && list.Op == flow.OpIndexAddr {
				if call, by = r.escapes(f, list.Args[0], depth+1); call.fn != nil {
					return call, by
				}
			}
			continue
		case flow.OpCall, flow.OpCallValue, flow.OpInvoke:
		default:
			continue
		}
		ts := r.targetsAt(site{f, u})
		if len(ts) == 0 {
			return site{f, u}, ""
		}
		for _, t := range ts {
			if t.fn == nil {
				return site{f, u}, t.name
			}
			if call, by = r.escapesFrom(t.fn, x, v, depth); call.fn != nil {
				return call, by
			}
		}
	}
	return site{}, ""
}

// escapesFrom is the call by which callee hands on what the call x passes as v.
func (r *resolver) escapesFrom(callee *fn, x *flow.Value, v flow.ValueID, depth int) (call site, by string) {
	for i, arg := range x.Args {
		if x.Op == flow.OpCallValue {
			i += int(callee.f.Params) - len(x.Args) // without the function value, with a bound receiver
		}
		if arg != v || i < 0 || i >= int(callee.f.Params) {
			continue
		}
		if call, by = r.escapes(callee, flow.ValueID(i), depth+1); call.fn != nil {
			return call, by
		}
	}
	return site{}, ""
}

// filled is what code that is not read writes to the place a, if any does; by its
// type, or because something is stored there, it may be filled by whom nobody knows.
func (r *resolver) filled(a answer, stores int) (answer, bool) {
	by := value{kind: isUnknown, at: a.at, fr: a.fr, name: "filled at run time", path: a.path, length: a.length}
	call, name := r.filledOutside(a)
	switch {
	case call.fn != nil && name != "" && (a.path == nil || a.path.owner != ""): // an element is told by its list
		by.at, by.name = call, "filled at run time by "+short(name)
	case call.fn == nil && (a.path == nil || stores == 0 && !r.fromWire(a.path.owner)):
		return a, false
	}
	a.value = by
	return a, true
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
