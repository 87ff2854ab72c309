package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A walk follows messages through one activation of a function.
type walk struct {
	*reader
	fn    *fn
	fr    *frame
	binds *binding
	up    *way
	depth int
	level int

	flows    []bool                  // made of a message
	names    []bool                  // of those: the name of the message's type
	named    []flow.ValueID          // parameters that are such names
	inner    []flow.ValueID          // what a message was decoded into
	done     map[flow.ValueID]string // calls, and with which arguments they were followed
	near     bool                    // what is followed now holds no other message, as far as its type tells
	untyped  bool                    // a message was decoded into something of a type that is not known here
	returned bool                    // a message is among the results
	stored   []site                  // where a message is put into a field, for others to read
	handed   *fn                     // the handler that was given to what leads here
	own      bool                    // code of the service's own leads here
}

// handedOver lists the values by which a call gives messages: its result, or the
// channel that it is given to put them in.
func (w *walk) handedOver(call site) []flow.ValueID {
	var out []flow.ValueID
	if v := call.val(); v.Type != 0 && v.Op != flow.OpAlloc && !onlyErrors(call.fn, v.Type) {
		out = append(out, call.v)
	}
	for _, a := range call.val().Args {
		if call.fn.pkg.under(call.fn.val(a).Type) == flow.Chan {
			out = append(out, a)
		}
	}
	return out
}

// onlyErrors reports whether nothing but errors is among the results of type t.
func onlyErrors(f *fn, t flow.TypeID) bool {
	ft := f.pkg.Types[t]
	if ft.Kind != flow.Tuple {
		return f.pkg.text(t) == "error"
	}
	return !slices.ContainsFunc(ft.Args, func(a flow.TypeID) bool { return f.pkg.text(a) != "error" })
}

// dull reports whether a value is no message and no part of one.
func dull(f *fn, v flow.ValueID) bool {
	if plain(f, v) {
		return true
	}
	k, t := f.pkg, f.val(v).Type
	return k.Types[t].Kind == flow.Basic && !isString(k, t)
}

// A hop is a way from a call into a function.
type hop struct {
	fn *fn
	at site
}

// run follows the values seeds, then what they are decoded into.
func (w *walk) run(seeds []flow.ValueID) {
	from := hop{fn: w.fn}
	if w.up != nil {
		from.at = w.up.at
	}
	if len(seeds) == 0 || w.depth > maxWalkDepth || w.walks[from] >= maxSame || w.total > maxWalks {
		return
	}
	w.walks[from]++
	w.total++
	if !w.own && w.level == 0 && !w.s.isWrapper(w.fn) {
		w.own = true
		w.reached = append(w.reached, w.fn)
	}
	w.names = make([]bool, len(w.fn.f.Values))
	w.done = map[flow.ValueID]string{}
	for _, v := range w.named {
		w.names[v] = true
	}
	for last := w.level + 2; len(seeds) > 0 && w.level <= last; w.level++ {
		w.flows, w.inner = make([]bool, len(w.fn.f.Values)), nil
		for _, v := range seeds {
			w.flows[v] = true
		}
		before := len(w.found)
		w.spread()
		if others := w.s.forOthers(w.fn, w.flows, w.fr, w.binds); len(others) > 0 {
			w.others[w.fn] = others
		}
		w.near = len(w.found) > before && !slices.ContainsFunc(w.found[before:], func(x decoded) bool { return w.s.res.holdsMore(x.typ) })
		w.untyped = len(w.found) == before
		seeds = w.inner
	}
	w.compare()
}

// holdsMore reports whether a message of the type may hold another, or tells what
// type of message it is.
func (r *resolver) holdsMore(typ string) bool {
	names, raw, d := r.typeFields(typ)
	return d == nil || len(names)+len(raw) > 0
}

// spread follows values forward until nothing is new.
func (w *walk) spread() {
	f := w.fn
	for changed := true; changed; {
		changed = false
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			for _, to := range w.step(i) {
				if !w.flows[to] && !dull(f, to) {
					w.flows[to], changed = true, true
				}
			}
			if !w.names[i] && w.namesType(i) {
				w.names[i], changed = true, true
			}
		}
	}
}

func (w *walk) any(args []flow.ValueID) bool {
	return slices.ContainsFunc(args, func(a flow.ValueID) bool { return w.flows[a] })
}

// step lists the values that the instruction i makes of a message.
func (w *walk) step(i flow.ValueID) []flow.ValueID {
	f, v := w.fn, w.fn.val(i)
	if !w.any(v.Args) {
		return nil
	}
	switch v.Op {
	case flow.OpFieldAddr, flow.OpField, flow.OpIndexAddr, flow.OpIndex, flow.OpLookup:
		if !w.flows[v.Args[0]] {
			return nil
		}
	case flow.OpLoad, flow.OpPhi, flow.OpConvert, flow.OpToIface, flow.OpAssert, flow.OpExtract,
		flow.OpRange, flow.OpNext, flow.OpRecv, flow.OpSelect:
	case flow.OpBuiltin:
		if f.str(v.Name) != "append" {
			return nil
		}
	case flow.OpStore, flow.OpMapUpdate, flow.OpSend:
		if !w.flows[v.Args[len(v.Args)-1]] {
			return nil
		}
		if at := f.val(v.Args[0]); at.Op == flow.OpFieldAddr && w.level == 0 && f.val(root(f, v.Args[0])).Op != flow.OpAlloc && !slices.Contains(w.stored, site{f, i}) {
			w.stored = append(w.stored, site{f, i})
		}
		return []flow.ValueID{v.Args[0], root(f, v.Args[0])}
	case flow.OpClosure:
		w.captured(i)
		return nil
	case flow.OpReturn:
		w.returned = true
		return nil
	case flow.OpCall, flow.OpInvoke, flow.OpCallValue:
		return w.call(i)
	default:
		return nil
	}
	return []flow.ValueID{i}
}

// root is the local variable that an address leads into, or the address.
func root(f *fn, v flow.ValueID) flow.ValueID {
	for {
		switch x := f.val(v); x.Op {
		case flow.OpFieldAddr, flow.OpIndexAddr, flow.OpConvert:
			v = x.Args[0]
			continue
		case flow.OpAlloc:
			return v
		}
		return v
	}
}

// call follows a message into the call i, once for each set of arguments.
func (w *walk) call(i flow.ValueID) []flow.ValueID {
	f, v := w.fn, w.fn.val(i)
	at := site{f, i}
	if carriesNothing(at) || !w.again(i) {
		return nil
	}
	w.s.res.nextQuery()
	var out []flow.ValueID
	ts, _ := w.s.forChannel(at, w.s.res.targetsOf(at, w.fr, w.binds, nil), w.flows, w.fr, w.binds)
	for _, t := range ts {
		if t.fn == nil {
			out = append(out, w.library(at, t.name)...)
			continue
		}
		args, skip := v.Args, 0
		if v.Op == flow.OpCallValue {
			args, skip = args[1:], int(t.fn.f.Params)-len(v.Args)+1
		}
		out = append(out, w.into(t, i, args, skip)...)
	}
	return out
}

// carriesNothing reports whether a call takes any number of anything: it prints.
func carriesNothing(at site) bool {
	args := at.val().Args
	if len(args) == 0 {
		return true
	}
	k, t := at.fn.pkg, at.fn.val(args[len(args)-1]).Type
	return k.Types[t].Kind == flow.Slice && isAny(k, k.elem(t))
}

// into follows messages into a function of the tree. skip is how many parameters
// come before args.
func (w *walk) into(t target, i flow.ValueID, args []flow.ValueID, skip int) []flow.ValueID {
	if t.fn == w.fn {
		return nil
	}
	at := site{w.fn, i}
	in := &walk{
		reader: w.reader, fn: t.fn, fr: w.s.res.enter(t.fn, at, w.fr, t.clo, t.lex), binds: t.binds, depth: w.depth + 1, level: w.level, own: w.own,
		up: &way{up: w.up, at: at, names: w.tableNames(at, t)},
	}
	w.handOver(in, at)
	before := len(w.found)
	in.run(w.passed(in, args, skip))
	w.decodesItself(t.fn, args, before, at)
	t0 := w.fn.val(i).Type
	switch {
	case w.gives(t0, before):
		w.inner = append(w.inner, i)
	case in.returned:
		return []flow.ValueID{i}
	}
	return nil
}

// handOver notes the functions that get messages because somebody gave them to
// what calls them.
func (w *walk) handOver(in *walk, at site) {
	in.handed = w.handed
	v := at.val()
	switch {
	case w.handed != nil && !w.s.isWrapper(w.handed):
		return
	case v.Op == flow.OpCallValue && given(w.fn, v.Args[0]):
	case v.Op == flow.OpInvoke && in.fn.pkg != w.fn.pkg && w.s.isWrapper(w.fn) && !w.flows[v.Args[0]]:
	default:
		return
	}
	w.handlers = slices.DeleteFunc(w.handlers, func(f *fn) bool { return f == w.handed || f == in.fn })
	w.handlers = append(w.handlers, in.fn)
	in.handed = in.fn
}

// given reports whether a value is a parameter, a captured variable, or read from
// one.
func given(f *fn, v flow.ValueID) bool {
	for {
		switch x := f.val(v); x.Op {
		case flow.OpParam, flow.OpFree:
			return true
		case flow.OpLoad, flow.OpFieldAddr, flow.OpField, flow.OpConvert:
			v = x.Args[0]
		default:
			return false
		}
	}
}

// captured follows messages into the function literal i.
func (w *walk) captured(i flow.ValueID) {
	at := site{w.fn, i}
	f := w.s.prog.funcs[at.callee()]
	if f == nil || !w.again(i) {
		return
	}
	in := &walk{
		reader: w.reader, fn: f, fr: &frame{fn: f, clo: at, lex: w.fr, depth: w.fr.depth + 1}, binds: w.binds, depth: w.depth + 1, level: w.level, own: w.own,
		up: &way{up: w.up, at: at}, handed: w.handed,
	}
	in.run(w.passed(in, at.val().Args, int(f.f.Params)))
}

// passed lists the parameters, or captured variables, of in that are messages.
func (w *walk) passed(in *walk, args []flow.ValueID, skip int) []flow.ValueID {
	if w.near && w.level > 0 || !w.s.code.has[in.fn] {
		return nil
	}
	var out []flow.ValueID
	for n, a := range args {
		p := flow.ValueID(n + skip)
		if !w.flows[a] || int(p) >= len(in.fn.f.Values) {
			continue
		}
		out = append(out, p)
		if w.names[a] {
			in.named = append(in.named, p)
		}
		if w.untyped && w.level > 0 { // a generic wrapper decodes for its handler
			w.add(in.fn.typeOf(p), w.level-1, in.up)
		}
	}
	return out
}

// again reports whether the call i is to be followed: it was not, with these
// arguments.
func (w *walk) again(i flow.ValueID) bool {
	key := string(rune('0' + w.level))
	for _, a := range w.fn.val(i).Args {
		key += map[bool]string{true: "1", false: "0"}[w.flows[a]]
	}
	if w.done[i] == key {
		return false
	}
	w.done[i] = key
	return true
}

// gives reports whether a call that returns t decoded the message into that.
func (w *walk) gives(t flow.TypeID, before int) bool {
	k := w.fn.pkg
	results := []flow.TypeID{t}
	if k.Types[t].Kind == flow.Tuple {
		results = k.Types[t].Args
	}
	for _, x := range w.found[before:] {
		for _, r := range results {
			if strings.TrimLeft(k.text(r), "*") == x.typ {
				return true
			}
		}
	}
	return false
}

// decodesItself notes the receiver of a method that fills it from the message,
// where it is not seen how.
func (w *walk) decodesItself(f *fn, args []flow.ValueID, before int, at site) {
	name, method := methodName(f.name)
	if !method || len(w.found) > before || !decodes(name) || !returnsNoValue(w.fn, w.fn.val(at.v).Type) || len(args) < 2 || w.flows[args[0]] || !slices.ContainsFunc(args[1:], func(a flow.ValueID) bool {
		return w.flows[a]
	}) {
		return
	}
	if w.add(w.fn.typeOf(args[0]), w.level, &way{up: w.up, at: at}) {
		w.inner = append(w.inner, args[0])
	}
}

func decodes(name string) bool {
	return slices.ContainsFunc([]string{"Unmarshal", "Decode", "Deserialize", "FromJSON", "FromBytes"}, func(p string) bool {
		return strings.HasPrefix(name, p)
	})
}

// returnsNoValue reports whether the results of type t are an error, and perhaps
// bytes that are left.
func returnsNoValue(f *fn, t flow.TypeID) bool {
	if onlyErrors(f, t) {
		return true
	}
	args := f.pkg.Types[t].Args
	return f.pkg.Types[t].Kind == flow.Tuple && len(args) == 2 && isBytes(f.pkg, args[0]) && f.pkg.text(args[1]) == "error"
}

// library follows a message into a function outside the tree.
func (w *walk) library(at site, name string) []flow.ValueID {
	v := at.val()
	for _, row := range w.s.in.Knowledge.Rows(name) {
		switch row.Role {
		case knowledge.Decode:
			if !w.argFlows(at, row.Bytes) {
				continue
			}
			for _, a := range w.s.res.first(row.Target, at, w.fr, w.binds, nil) {
				w.add(w.s.res.knownType(a), w.level, &way{up: w.up, at: at})
			}
			w.inner = append(w.inner, variables(w.fn, targets(at, row.Target))...)
			return nil
		case knowledge.Encode, knowledge.Carry, knowledge.Value, knowledge.Derive:
			if row.Eval == "" && len(row.Bytes) == 0 && (w.argFlows(at, row.Value) || w.argFlows(at, row.From)) {
				return []flow.ValueID{at.v}
			}
		}
	}
	if !isMethodCall(at) && v.Op != flow.OpCallValue || len(v.Args) == 0 {
		return nil
	}
	if recv := v.Args[0]; w.flows[recv] { // a part of the message, or a function that is given each
		for _, a := range v.Args[1:] {
			for _, t := range w.s.res.called(w.s.res.origins(a, w.fr, w.binds, nil)) {
				if t.fn != nil && w.depth < maxWalkDepth {
					w.enter(t, nil, w.up)
				}
			}
		}
		return []flow.ValueID{at.v}
	}
	if m, ok := methodName(name); ok && decodes(m) && returnsNoValue(w.fn, v.Type) && w.any(v.Args[1:]) && w.add(w.fn.typeOf(v.Args[0]), w.level, &way{up: w.up, at: at}) {
		w.inner = append(w.inner, v.Args[0])
	}
	return nil
}

// targets lists the arguments that the paths begin at.
func targets(at site, paths []knowledge.Path) []flow.ValueID {
	var out []flow.ValueID
	for _, p := range paths {
		if n, ok := argIndex(at, p); ok {
			out = append(out, at.val().Args[n])
		}
	}
	return out
}

// argFlows reports whether the argument that a path begins at is a message.
func (w *walk) argFlows(at site, paths []knowledge.Path) bool {
	return w.any(targets(at, paths))
}

// placeOf is which of a call's arguments a path begins with, where the receiver of a
// method is the first.
func placeOf(p knowledge.Path, method bool) (int, bool) {
	n := p.Steps[0].N
	switch p.Steps[0].Kind {
	case knowledge.StepRecv:
		n = 0
	case knowledge.StepArg:
		if method {
			n++
		}
	default:
		return 0, false
	}
	return n, true
}

// argIndex is the argument of the call at which a path begins.
func argIndex(at site, p knowledge.Path) (int, bool) {
	n, ok := placeOf(p, isMethodCall(at))
	if !ok {
		return 0, false
	}
	if at.val().Op == flow.OpCallValue {
		n++
	}
	return n, n < len(at.val().Args)
}
