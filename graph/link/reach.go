package link

import (
	"maps"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// A service's code is what its package main can reach: rapid type analysis over
// the summaries. Interface calls go to the types that reached code converts to
// an interface; a function that is mentioned may be called.
type code struct {
	prog    *program
	funcs   []*fn
	has     map[*fn]bool
	scanned int            // how many of funcs were scanned
	given   map[*fn]bool   // what code outside the tree may call: main, init, methods of handler interfaces
	shown   map[*fn][]site // where such a method's receiver becomes an interface

	callers  map[*fn][]site           // static calls
	refs     map[*fn][]site           // where the function is mentioned as a value
	invokes  map[string][]site        // interface calls by method name
	dynCalls map[string][]site        // calls of function values by type text
	external []site                   // calls of functions without a body here
	byName   map[string][]site        // calls without a body by name, on demand
	methods  []string                 // the methods of invokes in the order of discovery
	types    map[string]bool          // named types converted to an interface
	typeList []string                 // the same in the order of discovery
	allocs   map[string][]site        // allocations by type text
	fields   map[string][]site        // stores by struct type and field
	byField  map[string][]site        // fields by the field's name alone, on demand
	reads    map[string][]site        // where a field is gone to, on demand
	elems    map[string][]site        // stores to elements by element type
	indirect map[string][]site        // stores through other pointers by stored type
	globals  map[string][]site        // stores to package variables
	mapSets  map[string][]site        // map updates by map type
	copies   map[string][]site        // calls of copy by element type
	sends    map[string][]site        // sends by channel type
	selects  map[string][]sendCase    // sends of selects by channel type
	uses     map[*fn][][]flow.ValueID // which instructions use a value, on demand
}

func reach(prog *program, roots ...*fn) *code {
	c := &code{
		prog: prog, has: map[*fn]bool{}, given: map[*fn]bool{}, shown: map[*fn][]site{}, callers: map[*fn][]site{}, refs: map[*fn][]site{},
		invokes: map[string][]site{}, dynCalls: map[string][]site{}, types: map[string]bool{},
		allocs: map[string][]site{}, fields: map[string][]site{}, elems: map[string][]site{},
		indirect: map[string][]site{}, globals: map[string][]site{}, mapSets: map[string][]site{},
		sends: map[string][]site{}, selects: map[string][]sendCase{}, copies: map[string][]site{}, uses: map[*fn][][]flow.ValueID{},
	}
	for _, r := range roots {
		c.add(r)
		c.given[r] = true
	}
	c.scanAll()
	return c
}

// scanAll scans the functions that were added.
func (c *code) scanAll() {
	for ; c.scanned < len(c.funcs); c.scanned++ {
		c.scan(c.funcs[c.scanned])
	}
	c.byName, c.byField = nil, nil
}

func (c *code) add(f *fn) {
	if f != nil && !c.has[f] {
		c.has[f] = true
		c.funcs = append(c.funcs, f)
	}
}

// addName adds a function by name and notes that from mentions it.
func (c *code) addName(name string, from site) {
	if f := c.prog.funcs[name]; f != nil {
		c.refs[f] = append(c.refs[f], from)
		c.add(f)
	}
}

func (c *code) scan(f *fn) {
	for i := range f.f.Values {
		s := site{f, flow.ValueID(i)}
		v := s.val()
		switch v.Op {
		case flow.OpFunc, flow.OpClosure:
			if !c.onlyNamed(s, 0) {
				c.addName(f.str(v.Name), s)
			}
		case flow.OpBound:
			switch {
			case v.Aux != 0:
				c.invoke(s, f.str(v.Aux))
			case !c.onlyNamed(s, 0):
				c.addName(f.str(v.Name), s)
			}
		case flow.OpCall:
			if callee := c.prog.funcs[f.str(v.Name)]; callee != nil {
				c.callers[callee] = append(c.callers[callee], s)
				c.add(callee)
			} else {
				c.external = append(c.external, s)
				c.runMethods(s)
			}
			if v.Aux != 0 { // a type argument's methods may be called by the generic function
				for t := range strings.SplitSeq(f.str(v.Aux), ",") {
					c.addType(t)
				}
			}
		case flow.OpInvoke:
			if c.prog.rows.Described(s.callee()) {
				c.external = append(c.external, s)
				c.runMethods(s)
			} else {
				c.invoke(s, f.str(v.Aux))
			}
		case flow.OpCallValue:
			t := f.typeOf(v.Args[0])
			c.dynCalls[t] = append(c.dynCalls[t], s)
		case flow.OpToIface:
			c.addType(f.typeOf(v.Args[0]))
			c.exposed(s)
		case flow.OpAlloc:
			t := f.pkg.text(f.pkg.elem(v.Type))
			c.allocs[t] = append(c.allocs[t], s)
		case flow.OpStore:
			c.store(s)
		case flow.OpMapUpdate:
			t := f.typeOf(v.Args[0])
			c.mapSets[t] = append(c.mapSets[t], s)
		case flow.OpSend:
			t := f.typeOf(v.Args[0])
			c.sends[t] = append(c.sends[t], s)
		case flow.OpBuiltin:
			if f.str(v.Name) == "copy" {
				t := f.pkg.text(f.pkg.elem(f.val(v.Args[0]).Type))
				c.copies[t] = append(c.copies[t], s)
			}
		case flow.OpSelect:
			c.sendCases(s)
		}
	}
}

// store files a store under what is known of its address without resolving it.
func (c *code) store(s site) {
	f, v := s.fn, s.val()
	addr := f.val(v.Args[0])
	switch addr.Op {
	case flow.OpFieldAddr:
		key := fieldKey(f.typeOf(addr.Args[0]), f.str(addr.Name))
		c.fields[key] = append(c.fields[key], s)
	case flow.OpIndexAddr:
		t := f.typeOf(v.Args[1])
		c.elems[t] = append(c.elems[t], s)
	case flow.OpGlobal:
		name := f.str(addr.Name)
		c.globals[name] = append(c.globals[name], s)
	case flow.OpAlloc: // a local variable: found from its function
	default:
		t := f.typeOf(v.Args[1])
		c.indirect[t] = append(c.indirect[t], s)
	}
}

// fieldKey is a field of a struct type, given as the struct or a pointer to it.
func fieldKey(structType, field string) string {
	return strings.TrimLeft(structType, "*") + "." + field
}

// storesByField lists the stores to fields of this name.
func (c *code) storesByField(name string) []site {
	if c.byField == nil {
		c.byField = map[string][]site{}
		for _, key := range slices.Sorted(maps.Keys(c.fields)) {
			field := key[strings.LastIndexByte(key, '.')+1:]
			c.byField[field] = append(c.byField[field], c.fields[key]...)
		}
	}
	return c.byField[name]
}

// invoke notes an interface call and adds the methods that it may run.
func (c *code) invoke(s site, method string) {
	if c.invokes[method] == nil {
		c.methods = append(c.methods, method)
	}
	c.invokes[method] = append(c.invokes[method], s)
	for _, t := range c.typeList {
		c.addMethod(t, method)
	}
}

func (c *code) addType(t string) {
	t = strings.TrimPrefix(t, "*")
	if c.types[t] {
		return
	}
	c.types[t] = true
	c.typeList = append(c.typeList, t)
	for _, m := range c.methods {
		c.addMethod(t, m)
	}
}

func (c *code) addMethod(typ, method string) {
	if name, _, ok := c.prog.method(typ, method, ""); ok {
		c.add(c.prog.funcs[name])
	}
}

// exposed adds the methods by which code outside the tree may call a value that
// was converted to one of its interfaces: http.Handler, sarama.ConsumerGroupHandler.
func (c *code) exposed(s site) {
	f, v := s.fn, s.val()
	iface := f.pkg.text(v.Type)
	if d := c.prog.decls[iface]; d != nil {
		for _, m := range d.Methods { // those that it takes from an interface of a library
			of, _, _ := strings.Cut(strings.TrimPrefix(d.pkg.Str(m.Func), "("), ").")
			if full, _, ok := c.prog.method(f.typeOf(v.Args[0]), d.pkg.Str(m.Name), ""); ok && c.prog.decls[of] == nil {
				c.give(c.prog.funcs[full])
				c.show(c.prog.funcs[full], s)
			}
		}
		return
	}
	for _, im := range f.pkg.Impls {
		if im.Iface == v.Type && im.Type == f.val(v.Args[0]).Type {
			for _, m := range im.Methods {
				c.give(c.prog.funcs[f.pkg.Str(m.Func)])
				c.show(c.prog.funcs[f.pkg.Str(m.Func)], s)
			}
		}
	}
}

// give notes that code outside the tree may call f.
func (c *code) give(f *fn) {
	if f != nil {
		c.add(f)
		c.given[f] = true
	}
}

// show notes that the receiver of the method f becomes an interface at s.
func (c *code) show(f *fn, s site) {
	if f != nil {
		c.shown[f] = append(c.shown[f], s)
	}
}

// usesOf lists the instructions of f that have v as an argument.
func (c *code) usesOf(f *fn, v flow.ValueID) []flow.ValueID {
	u, ok := c.uses[f]
	if !ok {
		u = make([][]flow.ValueID, len(f.f.Values))
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			for _, a := range f.val(i).Args {
				u[a] = append(u[a], i)
			}
		}
		c.uses[f] = u
	}
	return u[v]
}

// callsOf lists the calls of a function outside the tree by name.
func (c *code) callsOf(name string) []site {
	if c.byName == nil {
		c.byName = map[string][]site{}
		for _, s := range c.external {
			c.byName[s.callee()] = append(c.byName[s.callee()], s)
		}
		for _, m := range c.methods {
			for _, s := range c.invokes[m] {
				if s.val().Op == flow.OpInvoke {
					c.byName[s.callee()] = append(c.byName[s.callee()], s)
				}
			}
		}
	}
	return c.byName[name]
}
