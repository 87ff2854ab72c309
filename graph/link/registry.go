package link

import (
	"github.com/msatopo/msatopo/graph/flow"
)

// lookup reads a map that is asked for what a selector says: what it runs then is
// the entry of that key.
func (c *chooser) lookup(at site) {
	f, v := at.fn, at.val()
	if !isString(f.pkg, f.val(v.Args[1]).Type) {
		return
	}
	sel := c.selector(v.Args[1], newFrame(f))
	if sel == nil {
		return
	}
	r := c.s.res
	r.query()
	for _, m := range r.origins(v.Args[0], newFrame(f), nil, nil) {
		m.value = m.with(step{name: "[]"})
		for _, st := range r.storesTo(m, "") {
			if st.at.val().Op != flow.OpMapUpdate {
				continue
			}
			for _, key := range r.textsOf(st.at.val().Args[1], st.fr, st.binds, nil) {
				name, ok := key.text.literal()
				if !ok || name == "" {
					continue
				}
				made := st.at
				if chain, from := c.s.chain(start{st.at, st.fr, key.binds}, key.binds); from > 0 { // register("worker", run)
					made = chain[from]
				}
				sel.ask(asking{at: made, text: name, entry: true}, made.position())
			}
		}
	}
}

// tables reads a comparison of a selector with a field of the entries of a table:
// for _, c := range commands { if c.name == os.Args[1] { c.run() } }.
func (c *chooser) tables(f *fn, x, y flow.ValueID) {
	if f.val(x).Op == flow.OpInvoke || f.val(y).Op == flow.OpInvoke { // the names of objects, which may be any
		return
	}
	sel, field := c.selector(x, newFrame(f)), y
	if sel == nil {
		sel, field = c.selector(y, newFrame(f)), x
	}
	if sel == nil {
		return
	}
	r := c.s.res
	r.shortQuery(maxSelectorSteps)
	for _, a := range r.origins(field, newFrame(f), nil, nil) {
		name := ""
		if a.kind == isConst {
			name = a.at.fn.str(a.at.val().Name)
		}
		if name == "" {
			continue
		}
		for _, s := range r.code.usesOf(a.at.fn, a.at.v) {
			st := site{a.at.fn, s}
			if v := st.val(); v.Op == flow.OpStore && v.Args[1] == a.at.v {
				if addr := a.at.fn.val(v.Args[0]); addr.Op == flow.OpFieldAddr {
					entry := site{a.at.fn, addr.Args[0]}
					sel.ask(asking{at: entry, text: name, entry: true}, st.position())
				}
			}
		}
	}
}
