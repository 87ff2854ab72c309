package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A globalState is what the initialiser of a package leaves in its variables.
type globalState struct {
	cells map[string]*val
	fixed map[string]bool // whether nothing else changes the variable
	left  bool            // an init function was left where something was not known
}

// global is the package variable name, where its initialiser tells what it holds
// and nothing changes it later; otherwise nil.
func (m *machine) global(name string) *val {
	path := name[:max(strings.LastIndexByte(name, '.'), 0)]
	if m.init {
		return m.r.globalsOf(path).cell(m, name)
	}
	g := m.r.initialised(path)
	if g == nil || !m.r.fixed(g, name) {
		return nil
	}
	return g.cells[name]
}

func (g *globalState) cell(m *machine, name string) *val {
	c := g.cells[name]
	if c == nil {
		typ, ok := m.r.prog.globals[name]
		if !ok {
			return nil
		}
		z := m.zero(typ.k, typ.t)
		c = &z
		g.cells[name] = c
	}
	return c
}

func (r *resolver) globalsOf(path string) *globalState {
	g := r.inits[path]
	if g == nil {
		g = &globalState{cells: map[string]*val{}, fixed: map[string]bool{}}
		r.inits[path] = g
	}
	return g
}

// initialised runs the initialiser of a package, once.
func (r *resolver) initialised(path string) *globalState {
	if r.inited[path] {
		return r.inits[path]
	}
	r.inited[path] = true
	f := r.prog.funcs[path+".init"]
	if f == nil || !r.code.has[f] {
		return nil
	}
	ok := true
	m := &machine{r: r, chosen: map[inputKey]val{}, init: true}
	r.apart(func() {
		defer func() {
			switch x := recover().(type) {
			case nil:
			case stop, *fork:
				ok = false
			case error:
				ok = false
			default:
				panic(x)
			}
		}()
		a := m.activation(f, r.root(f))
		a.only = true
		a.from(initBody(f), -1)
	})
	if !ok {
		delete(r.inits, path)
		return nil
	}
	g := r.globalsOf(path)
	g.left = m.left
	return g
}

// initBody is the block of an initialiser in which it has not run before.
func initBody(f *fn) int {
	if b := f.f.Blocks[0]; len(b.Succs) == 2 {
		for _, s := range b.Succs {
			if v := f.val(blockEnd(f, int(s)) - 1); v.Op != flow.OpReturn || blockEnd(f, int(s))-f.f.Blocks[s].Start > 1 {
				return int(s)
			}
		}
	}
	return 0
}

// fixed reports whether nothing but initialisers sets the variable or a part of it.
func (r *resolver) fixed(g *globalState, name string) bool {
	is, ok := g.fixed[name]
	if ok {
		return is
	}
	is = g.cells[name] != nil
	for _, s := range r.code.globals[name] {
		is = is && initialises(s.fn)
	}
	if is {
		by, changed := r.changedGlobals()[name]
		is = !changed || by == byInit && !g.left
	}
	g.fixed[name] = is
	return is
}

// runsNative reports whether the function is one of a library that a row has run.
func (r *resolver) runsNative(name string) bool {
	return slices.ContainsFunc(r.rows.Rows(name), func(row *knowledge.Row) bool {
		return natives[row.Eval] != nil || specials[row.Eval] != nil
	})
}

type changer uint8

const (
	byCode changer = iota // outside initialisers
	byInit                // in a function init
)

// changedGlobals are the package variables of which a part is set in functions, or
// whose address is handed on.
func (r *resolver) changedGlobals() map[string]changer {
	if r.changed != nil {
		return r.changed
	}
	r.changed = map[string]changer{}
	for _, f := range r.code.funcs {
		by := byCode
		if initialises(f) {
			if by = byInit; strings.HasSuffix(f.name, ".init") {
				continue
			}
		}
		change := func(name string) {
			if old, ok := r.changed[name]; name != "" && (!ok || old > by) {
				r.changed[name] = by
			}
		}
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			v := f.val(i)
			switch v.Op {
			case flow.OpStore, flow.OpMapUpdate:
				change(globalUnder(f, v.Args[0]))
			case flow.OpBuiltin:
				if name := f.str(v.Name); name == "delete" || name == "copy" || name == "clear" {
					change(globalUnder(f, v.Args[0]))
				}
			case flow.OpCall, flow.OpCallValue, flow.OpInvoke, flow.OpToIface:
				if v.Op == flow.OpCall && r.runsNative(f.str(v.Name)) {
					break
				}
				for _, arg := range v.Args {
					x := f.val(arg)
					if x.Op == flow.OpLoad && f.pkg.Types[x.Type].Kind == flow.Pointer {
						x = f.val(x.Args[0])
					}
					if x.Op == flow.OpGlobal {
						change(f.str(x.Name))
					}
				}
			}
		}
	}
	return r.changed
}

// globalUnder is the package variable that an address is a part of, or of what it
// holds.
func globalUnder(f *fn, addr flow.ValueID) string {
	for {
		v := f.val(addr)
		switch v.Op {
		case flow.OpGlobal:
			return f.str(v.Name)
		case flow.OpFieldAddr, flow.OpIndexAddr, flow.OpLoad, flow.OpConvert:
			addr = v.Args[0]
		default:
			return ""
		}
	}
}
