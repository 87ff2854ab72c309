package activity

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A key names a place where a channel, or another thing to wait on, is kept: the
// field of a struct type, a package variable, or a variable of one function.
// Maps, sync.Maps and slices of channels go by the place of the whole.

// blocksOn gives the keys of what value v of f blocks on.
func (p *Program) blocksOn(f Ref, v flow.ValueID) []string {
	val := f.Value(v)
	k := keys{p: p}
	switch val.Op {
	case flow.OpRecv:
		k.of(f, val.Args[0], 0)
	case flow.OpSelect:
		if val.Flags&flow.CommaOk != 0 { // with a default it does not block
			return nil
		}
		for _, c := range val.Args[:val.N] {
			k.of(f, c, 0)
		}
	case flow.OpCall, flow.OpInvoke:
		if val.Flags&(flow.Go|flow.Defer) != 0 || len(val.Args) == 0 || !p.runs(f, v, knowledge.Wait) {
			return nil
		}
		k.of(f, val.Args[0], 0)
	}
	return k.found
}

// runs reports whether the call v is one of a library's function with the role.
func (p *Program) runs(f Ref, v flow.ValueID, role knowledge.Role) bool {
	return slices.ContainsFunc(p.look.Own(f, v), func(d Deed) bool { return d.Role == role })
}

// filled gives the keys of what a consumer sends on, closes or signals for a message.
// What is done after the loop of one that fetches messages is its end.
func (p *Program) filled(c Consumer) []string {
	f := c.Ref
	k := keys{p: p}
	loops := f.Loops()
	for v := f.First(); int(v) < len(f.Func.Values); v++ {
		val := f.Value(v)
		switch {
		case c.Pulls && (val.Flags&flow.Defer != 0 || !slices.ContainsFunc(loops, func(l Loop) bool { return l.Has(f, v) })):
		case val.Op == flow.OpSend:
			k.of(f, val.Args[0], 0)
		case val.Op == flow.OpSelect:
			for i := int(val.N); i < len(val.Args); i += 2 {
				k.of(f, val.Args[i], 0)
			}
		case val.Op == flow.OpBuiltin && f.Str(val.Name) == "close":
			k.of(f, val.Args[0], 0)
		case IsCall(val.Op) && len(val.Args) > 0 && p.runs(f, v, knowledge.Signal):
			k.of(f, val.Args[0], 0)
		}
	}
	return k.found
}

const maxKeyDepth = 4 // calls between a channel and where it is kept

type keys struct {
	p     *Program
	found []string
	seen  map[string]bool
}

func (k *keys) add(key string) {
	if !slices.Contains(k.found, key) {
		k.found = append(k.found, key)
	}
}

// again reports whether v of f was looked at before.
func (k *keys) again(what string, f Ref, v flow.ValueID) bool {
	id := what + f.Name() + "#" + strconv.Itoa(int(v))
	if k.seen == nil {
		k.seen = map[string]bool{}
	}
	if k.seen[id] {
		return true
	}
	k.seen[id] = true
	return false
}

// of adds the keys of the places where v comes from, and where it is put.
func (k *keys) of(f Ref, v flow.ValueID, depth int) {
	if k.again("", f, v) {
		return
	}
	val := f.Value(v)
	switch val.Op {
	case flow.OpLoad, flow.OpConvert, flow.OpToIface, flow.OpAssert, flow.OpExtract, flow.OpLookup, flow.OpIndex, flow.OpIndexAddr, flow.OpRange, flow.OpNext:
		k.of(f, val.Args[0], depth)
	case flow.OpPhi:
		for _, a := range val.Args {
			k.of(f, a, depth)
		}
	case flow.OpField, flow.OpFieldAddr:
		if owner := f.TypeName(val.Args[0]); owner != "" {
			k.add("field " + owner + "." + f.Str(val.Name))
		} else {
			k.of(f, val.Args[0], depth)
		}
	case flow.OpGlobal:
		k.add("var " + f.Str(val.Name))
	case flow.OpFree:
		if parent, bound, ok := f.binding(v); ok {
			k.of(parent, bound, depth)
		}
	case flow.OpMakeChan, flow.OpAlloc:
		k.add("local " + f.Name() + "#" + strconv.Itoa(int(v)))
		if val.Op == flow.OpAlloc {
			for _, s := range f.storesInto(v) {
				k.of(f, s, depth)
			}
		}
		k.put(f, v, depth)
	case flow.OpCall, flow.OpInvoke:
		k.result(f, v, depth)
	}
}

// result adds the keys of what the call v gives: what the code returns, or what an
// object of a library holds.
func (k *keys) result(f Ref, v flow.ValueID, depth int) {
	callees := k.p.look.Callees(f, v)
	if len(callees) == 0 && len(f.Value(v).Args) > 1 && f.isMethod(v) && len(k.p.look.Own(f, v)) == 0 {
		k.of(f, f.Value(v).Args[0], depth)
	}
	if depth == maxKeyDepth {
		return
	}
	for _, c := range callees {
		for i := c.First(); int(i) < len(c.Func.Values); i++ {
			if c.Value(i).Op == flow.OpReturn {
				for _, a := range c.Value(i).Args {
					if c.mayHold(a) {
						k.of(c, a, depth+1)
					}
				}
			}
		}
	}
}

// mayHold reports whether v is a channel or may have one in it.
func (r Ref) mayHold(v flow.ValueID) bool {
	t := r.Pkg.Types[r.Value(v).Type]
	switch t.Kind {
	case flow.Chan, flow.Map, flow.Slice, flow.Pointer:
		return true
	case flow.Named:
		return t.Under == flow.Chan || t.Under == flow.Struct || t.Under == flow.Map
	}
	return false
}

// put adds the keys of the places where f puts v: a field, a map, an object of a
// library, or wherever a function that it is given to puts it.
func (k *keys) put(f Ref, v flow.ValueID, depth int) {
	if k.again("put ", f, v) {
		return
	}
	is := func(x flow.ValueID) bool {
		x = f.unwrapped(x)
		return x == v || f.Value(x).Op == flow.OpLoad && f.Value(x).Args[0] == v
	}
	for i := f.First(); int(i) < len(f.Func.Values); i++ {
		val := f.Value(i)
		switch val.Op {
		case flow.OpStore:
			if is(val.Args[1]) {
				k.of(f, val.Args[0], depth)
			}
		case flow.OpMapUpdate:
			if is(val.Args[2]) {
				k.of(f, val.Args[0], depth)
			}
		case flow.OpCall, flow.OpInvoke:
			for n, a := range val.Args {
				if is(a) {
					k.given(f, i, n, depth)
				}
			}
		}
	}
}

// given adds the keys of where argument n of the call v is put.
func (k *keys) given(f Ref, v flow.ValueID, n, depth int) {
	callees := k.p.look.Callees(f, v)
	if len(callees) == 0 && n > 1 && f.isMethod(v) && len(k.p.look.Own(f, v)) == 0 { // below a key, in what is no client
		k.of(f, f.Value(v).Args[0], depth)
	}
	if depth == maxKeyDepth {
		return
	}
	for _, c := range callees {
		if n < int(c.Func.Params) {
			k.put(c, flow.ValueID(n), depth+1)
		}
	}
}

func (r Ref) isMethod(v flow.ValueID) bool {
	val := r.Value(v)
	return val.Op == flow.OpInvoke || val.Op == flow.OpCall && strings.HasPrefix(r.Str(val.Name), "(")
}

// binding finds what the function around the closure f binds to its free variable v.
func (r Ref) binding(v flow.ValueID) (parent Ref, bound flow.ValueID, ok bool) {
	n := int(v) - int(r.Func.Params)
	for i := range r.Pkg.Funcs {
		if r.Pkg.Funcs[i].Name != r.Func.Parent || r.Func.Parent == 0 {
			continue
		}
		parent = Ref{r.Pkg, &r.Pkg.Funcs[i]}
		for x := range parent.Func.Values {
			if c := &parent.Func.Values[x]; c.Op == flow.OpClosure && c.Name == r.Func.Name && n < len(c.Args) {
				return parent, c.Args[n], true
			}
		}
	}
	return Ref{}, 0, false
}
