package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

const (
	maxDepth   = 40      // nesting of one way back
	maxFrames  = 14      // calls followed upward or downward from where a query starts
	maxAnswers = 256     // of one value
	maxSteps   = 30000   // of one search
	maxAtCall  = 1000000 // of all queries about one call of a library
	maxSpent   = 60000   // of a query with all the searches that it needs
	maxIndices = 32      // constants by which an element is told
	maxPath    = 8       // fields and elements between an object and a part of it
	maxEscape  = 4       // calls through which a pointer is handed on
	maxNested  = 12      // texts inside texts
	maxApart   = 100     // searches apart inside searches apart
)

// A resolver answers where values of one service come from.
type resolver struct {
	code *code
	prog *program
	rows *knowledge.Set

	worked    int                // steps of the current search
	spent     int                // steps of the current query, with what it needs
	atCall    int                // steps of all queries about one call
	each      *element           // what the row that is looked at is about, of several
	circles   int                // ways that were left because they lead back to themselves
	nils      int                // ways that ended at nil
	di        *containers        // what containers are given, if there are any
	point     moment             // where the activation that made what is loaded next is: see pointIn
	cut       bool               // the budget of the current query ran out
	total     int                // steps of all searches
	atMost    int                // how many they may be; 0 for any number
	truncated bool               // answers of the current query were left out: there are too many
	joining   map[activeKey]bool // concatenations under way
	active    map[activeKey]bool
	loading   []value // places of which the contents are being found, by loads around loads
	bases     map[site]placeSet
	cases     map[sendCase]placeSet
	basing    int // places of stores that are being found
	roots     map[*fn]*frame
	kept      map[keptStore]keptAnswers
	any       map[string]keptAnswers // what is stored in a field of any object
	unified   map[binding]*binding
	depth     int               // of searches apart
	nested    int               // texts inside texts
	targets   map[site][]target // what a call of a function value or interface runs, from an open frame
	callIn    map[*fn][]site
	sole      map[string]*value
	configs   []config
	scanned   bool
	settings  map[string][]setting
	deciding  map[*fn]decision
	asked     map[*fn][]flow.ValueID // which parameters conditions are about
	backs     map[*fn][]calledBack
	living    map[*fn]bool
	frames    map[frameKey]*frame
	writing   *[]writer

	running
}

type activeKey struct {
	fr *frame
	v  flow.ValueID
}

func newResolver(c *code, rows *knowledge.Set) *resolver {
	return &resolver{
		code: c, prog: c.prog, rows: rows, active: map[activeKey]bool{},
		bases: map[site]placeSet{}, cases: map[sendCase]placeSet{}, roots: map[*fn]*frame{}, kept: map[keptStore]keptAnswers{}, any: map[string]keptAnswers{}, unified: map[binding]*binding{}, targets: map[site][]target{}, callIn: map[*fn][]site{}, sole: map[string]*value{}, living: map[*fn]bool{}, deciding: map[*fn]decision{}, joining: map[activeKey]bool{}, frames: map[frameKey]*frame{},
		asked:   map[*fn][]flow.ValueID{},
		running: newRunning(),
	}
}

// query starts the searches about another call with a fresh budget.
func (r *resolver) query() {
	r.atCall = 0
	r.nextQuery()
}

// nextQuery starts one more search about the same call.
func (r *resolver) nextQuery() { r.worked, r.spent, r.cut, r.truncated = 0, 0, false, false }

// exhausted reports whether the query has had its share: what is found from then on
// lacks something, and is not kept.
func (r *resolver) exhausted() bool { return r.spent > maxSpent || r.atCall > maxAtCall }

// shortQuery starts a search with a budget of steps.
func (r *resolver) shortQuery(steps int) {
	r.query()
	r.worked, r.spent = maxSteps-steps, maxSpent-10*steps
}

// origins tells where v of the activation fr comes from.
func (r *resolver) origins(v flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	r.worked++
	r.spent++
	r.total++
	r.atCall++
	if r.worked > maxSteps || r.atMost > 0 && r.total > r.atMost || r.exhausted() || fr.depth > maxFrames || len(r.active) > maxDepth {
		r.cut = true
		return nil
	}
	key := activeKey{fr, v}
	if r.active[key] {
		r.circles++
		return nil // a loop adds nothing that its entry has not
	}
	r.active[key] = true
	defer delete(r.active, key)
	return r.limit(r.back(v, fr, b, ev))
}

func (r *resolver) limit(as []answer) []answer {
	as = distinct(as)
	return capped(r, as)
}

func one(v value, b *binding, ev *trail) []answer { return []answer{{v, b, ev}} }

func (r *resolver) back(id flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	f := fr.fn
	s := site{f, id}
	v := f.val(id)
	here := value{at: s, fr: fr}
	switch v.Op {
	case flow.OpParam:
		return r.param(id, fr, b, ev)
	case flow.OpFree:
		return r.free(id, fr, b, ev)
	case flow.OpConst:
		here.kind = isConst
		return one(here, b, ev.add(s, "constant"))
	case flow.OpNil:
		if f.pkg.Types[v.Type].Kind == flow.TypeParam { // var zero T
			var out []answer
			for _, in := range r.instances(fr, b, 0) {
				here.kind, here.dyn = isZero, substituted(f.typeOf(id), in.args)
				out = append(out, answer{here, in.binds, ev})
			}
			return out
		}
		if f.pkg.under(v.Type) != flow.Struct {
			r.nils++
			return nil
		}
		here.kind, here.dyn = isZero, f.typeOf(id)
		return one(here, b, ev)
	case flow.OpGlobal:
		return one(value{kind: isGlobal, name: f.str(v.Name)}, b, ev)
	case flow.OpFunc:
		here.kind, here.name = isFunc, f.str(v.Name)
		return one(here, b, ev)
	case flow.OpClosure:
		here.kind, here.name = isClosure, f.str(v.Name)
		return one(here, b, ev)
	case flow.OpBound:
		here.kind, here.name = isBound, f.str(v.Name)
		return one(here, b, ev)
	case flow.OpAlloc, flow.OpMakeMap, flow.OpMakeSlice, flow.OpMakeChan:
		here.kind = isObject
		return one(here, b, ev)
	case flow.OpFieldAddr, flow.OpField:
		st := step{owner: strings.TrimLeft(f.typeOf(v.Args[0]), "*"), name: f.str(v.Name)}
		return r.part(v, st, fr, b, ev, v.Op == flow.OpField)
	case flow.OpIndexAddr, flow.OpIndex, flow.OpLookup:
		if isString(f.pkg, f.val(v.Args[0]).Type) { // a byte of it
			here.kind = isExpr
			return one(here, b, ev)
		}
		var out []answer
		for _, i := range r.indices(v.Args[1], fr, b) {
			if i.name == "[]" && v.Op != flow.OpLookup {
				for _, a := range r.origins(v.Args[0], fr, i.binds, ev) {
					for _, el := range r.rounds(a, v.Args[1], fr) {
						out = append(out, r.placeOr(el, v, fr)...)
					}
				}
				continue
			}
			out = append(out, r.part(v, step{name: i.name}, fr, i.binds, ev, v.Op != flow.OpIndexAddr)...)
		}
		return out
	case flow.OpLoad:
		if as, ok := r.computedElement(s, fr, b, ev); ok {
			return as
		}
		var out []answer
		for _, a := range r.origins(v.Args[0], fr, b, ev) {
			r.point = pointIn(a, s, fr, a.binds)
			out = append(out, r.load(a, f.pkg, v.Type)...)
		}
		return out
	case flow.OpPhi:
		return r.phi(s, fr, b, ev)
	case flow.OpConvert:
		if fromNumber(f, v) { // string(r)
			here.kind = isExpr
			return one(here, b, ev)
		}
		if f.pkg.Types[f.val(v.Args[0]).Type].Kind == flow.TypeParam && f.pkg.under(v.Type) == flow.Interface {
			return r.converted(s, v.Args[0], fr, b, ev)
		}
		return r.origins(v.Args[0], fr, b, ev)
	case flow.OpAssert:
		return r.assert(v, fr, b, ev)
	case flow.OpToIface:
		return r.converted(s, v.Args[0], fr, b, ev)
	case flow.OpExtract:
		return r.extract(v, fr, b, ev)
	case flow.OpCall, flow.OpInvoke, flow.OpCallValue:
		return r.result(s, 0, fr, b, ev)
	case flow.OpBuiltin:
		if f.str(v.Name) != "append" {
			break
		}
		return r.appended(s, fr, b, ev)
	case flow.OpRecv:
		return r.received(v.Args[0], fr, b, ev)
	case flow.OpBin, flow.OpUn:
		here.kind = isExpr
		return one(here, b, ev)
	}
	here.kind, here.name = isUnknown, "a value that is not followed"
	return one(here, b, ev)
}

// part is the field or element st of v's first argument; when value is set it
// is what is stored there, otherwise the place.
func (r *resolver) part(v *flow.Value, st step, fr *frame, b *binding, ev *trail, content bool) []answer {
	var out []answer
	t := v.Type
	if v.Flags&flow.CommaOk != 0 {
		t = fr.fn.pkg.Types[t].Args[0]
	}
	for _, a := range r.origins(v.Args[0], fr, b, ev) {
		a.value = a.with(st)
		if content {
			out = append(out, r.load(a, fr.fn.pkg, t)...)
		} else {
			out = append(out, a)
		}
	}
	return out
}

// placeOr is the place a, or what is stored there when v reads it.
func (r *resolver) placeOr(a answer, v *flow.Value, fr *frame) []answer {
	if v.Op == flow.OpIndexAddr {
		return []answer{a}
	}
	return r.load(a, fr.fn.pkg, v.Type)
}

// index names the element that the index i of f stands for.
func (r *resolver) index(f *fn, i flow.ValueID) string {
	v := f.val(i)
	if v.Op == flow.OpConvert || v.Op == flow.OpToIface {
		v = f.val(v.Args[0])
	}
	if v.Op != flow.OpConst {
		return "[]"
	}
	text := f.str(v.Name)
	if _, err := strconv.Atoi(text); err == nil {
		return "[" + text + "]"
	}
	return "[" + strconv.Quote(text) + "]"
}

type indexAnswer struct {
	name  string
	binds *binding
}

// indices tells which elements the index v may mean, where that is a few
// constants; a counter means any.
func (r *resolver) indices(v flow.ValueID, fr *frame, b *binding) []indexAnswer {
	whole := []indexAnswer{{r.index(fr.fn, v), b}}
	switch op := fr.fn.val(v).Op; {
	case whole[0].name != "[]", op == flow.OpPhi, op == flow.OpBin:
		return whole
	}
	var out []indexAnswer
	for _, a := range r.origins(v, fr, b, nil) {
		if keys := r.asKey(a); len(keys) > 0 {
			out = append(out, keys...)
			continue
		}
		if a.kind != isConst {
			return whole
		}
		out = append(out, indexAnswer{r.index(a.at.fn, a.at.v), a.binds})
	}
	if len(out) == 0 || len(out) > maxIndices {
		return whole
	}
	return out
}

// assert keeps what may have the asserted type: everything when that is an interface.
func (r *resolver) assert(v *flow.Value, fr *frame, b *binding, ev *trail) []answer {
	f := fr.fn
	t := v.Type
	if v.Flags&flow.CommaOk != 0 {
		t = f.pkg.Types[t].Args[0]
	}
	if f.pkg.Types[t].Kind == flow.TypeParam {
		return r.assertedParam(v.Args[0], f.pkg.text(t), fr, b, ev)
	}
	as := r.origins(v.Args[0], fr, b, ev)
	if f.pkg.under(t) == flow.Interface {
		return as
	}
	want := f.pkg.text(t)
	return slices.DeleteFunc(as, func(a answer) bool { return a.dyn != "" && a.dyn != want })
}

func (r *resolver) extract(v *flow.Value, fr *frame, b *binding, ev *trail) []answer {
	f := fr.fn
	src := f.val(v.Args[0])
	switch src.Op {
	case flow.OpCall, flow.OpInvoke, flow.OpCallValue:
		return r.result(site{f, v.Args[0]}, int(v.N), fr, b, ev)
	case flow.OpLookup, flow.OpAssert, flow.OpRecv:
		if v.N == 0 {
			return r.origins(v.Args[0], fr, b, ev)
		}
	case flow.OpSelect:
		if n := int(v.N) - 2; n >= 0 && n < int(src.N) {
			return r.received(src.Args[n], fr, b, ev)
		}
	case flow.OpNext:
		return r.ranged(f.val(src.Args[0]).Args[0], v, fr, b, ev)
	}
	return one(value{kind: isUnknown, at: site{f, v.Args[0]}, fr: fr, name: "a value that is not followed"}, b, ev)
}

// ranged is the key or value v of the map m that a loop goes through.
func (r *resolver) ranged(m flow.ValueID, v *flow.Value, fr *frame, b *binding, ev *trail) []answer {
	note, arg := "key", 1
	if v.N == 2 {
		note, arg = "entry", 2
	}
	var out []answer
	for _, a := range r.origins(m, fr, b, ev) {
		as := r.entries(a, v.Args[0], fr, note, func(up *flow.Value) flow.ValueID { return up.Args[arg] })
		if len(as) == 0 && v.N == 2 {
			a.value = a.with(step{name: "[]"})
			as = r.load(a, fr.fn.pkg, v.Type)
		}
		out = append(out, as...)
	}
	return r.limit(out)
}
