package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// runMethods gives a library the methods that it runs on what it is given: of a
// handler, or of the parts of a struct that it fills, as where one is the command
// that was chosen.
func (c *code) runMethods(s site) {
	for _, row := range c.prog.rows.Rows(s.callee()) {
		for _, arg := range s.val().Args {
			v := s.fn.val(arg)
			if v.Op != flow.OpToIface || row.Runs == nil {
				continue
			}
			typ := s.fn.typeOf(v.Args[0])
			if row.Role == knowledge.Config {
				c.giveParts(typ, row.Runs, 0)
				continue
			}
			for _, m := range row.Runs { // of a handler
				if full, _, ok := c.prog.method(typ, m, ""); ok {
					c.give(c.prog.funcs[full])
				}
			}
		}
	}
}

// giveParts notes that a library may run the methods of a struct type and of the
// structs in it.
func (c *code) giveParts(typ string, methods []string, depth int) {
	typ = strings.TrimPrefix(typ, "*")
	d := c.prog.decls[typ]
	if d == nil || depth > maxEscape {
		return
	}
	for _, m := range methods {
		if full, _, ok := c.prog.method(typ, m, ""); ok {
			c.give(c.prog.funcs[full])
		}
	}
	for _, f := range d.Fields {
		c.giveParts(d.pkg.text(f.Type), methods, depth+1)
	}
}

// ranOn gives the parts of configured structs that a parameter is where a library
// runs the method: its receiver, and the whole that is handed on.
func (r *resolver) ranOn(a answer) []answer {
	m, ok := methodName(a.at.fn.name)
	if !ok || !r.code.given[a.at.fn] {
		return nil
	}
	want := strings.TrimPrefix(a.at.fn.typeOf(a.at.v), "*")
	var out []answer
	for _, c := range r.configsOf() {
		if c.row.Tags == nil || !slices.Contains(c.row.Runs, m) {
			continue
		}
		k, t := r.typeAt(c.place)
		if t == 0 {
			continue
		}
		for _, steps := range r.partsOf(k.text(t), want, 0) {
			v := c.place
			for _, st := range steps {
				v = v.with(st)
			}
			var rest []step
			for st := a.path; st != nil; st = st.up {
				rest = append(rest, *st)
			}
			for _, st := range slices.Backward(rest) {
				v = v.with(st)
			}
			v.fr = r.seal(v.fr, c.binds)
			out = append(out, answer{v, a.binds, a.ev.add(c.at, "run on what it fills")})
		}
	}
	return out
}

// partsOf gives the ways through the fields of a struct type to those of the type
// want.
func (r *resolver) partsOf(typ, want string, depth int) [][]step {
	typ = strings.TrimPrefix(typ, "*")
	if typ == want {
		return [][]step{nil}
	}
	d := r.prog.decls[typ]
	if d == nil || depth > maxEscape {
		return nil
	}
	var out [][]step
	for _, f := range d.Fields {
		for _, inner := range r.partsOf(d.pkg.text(f.Type), want, depth+1) {
			out = append(out, append([]step{{owner: typ, name: d.pkg.Str(f.Name)}}, inner...))
		}
	}
	return out
}
