package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// An element is one entry of what a row's Each leads to.
type element struct{ key, value []answer }

// get answers for the roots elem and key of a path.
func (e *element) get(root knowledge.StepKind, b *binding) []answer {
	if e == nil {
		return nil
	}
	as := e.value
	if root == knowledge.StepEachKey {
		as = e.key
	}
	out := make([]answer, len(as))
	for i, a := range as {
		if out[i] = a; a.binds == nil {
			out[i].binds = b
		}
	}
	return out
}

// elements lists the entries of the maps, slices and arrays that paths lead to;
// after <methods> they are the methods of a type, by name.
func (r *resolver) elements(paths []knowledge.Path, s site, fr *frame, b *binding) []element {
	var out []element
	for _, p := range paths {
		if n := len(p.Steps) - 1; p.Steps[n].Kind == knowledge.StepMethods {
			for _, a := range r.steps(p.Steps[:n], s, fr, b, nil) {
				for _, m := range r.methodsOfType(r.knownType(a)) {
					out = append(out, element{key: r.says(a, m), value: r.methodValue(a, m)})
				}
			}
		} else {
			for _, a := range r.follow(p, s, fr, b, nil) {
				es := r.entriesOf(a, 0)
				if es == nil {
					es = []element{{}} // what they are is not known, and that is told
				}
				out = append(out, es...)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

// entriesOf lists the entries of the map, slice or array a; nil is not known.
func (r *resolver) entriesOf(a answer, depth int) []element {
	k, t := r.typeAt(a.value)
	if f, _ := r.asFunc(a); f != nil && f.f.Params == 0 && depth <= 3 { // a function that gives it
		var out []element
		for _, given := range r.returned(r.inside(f, a), 0, a.binds, a.ev) {
			out = append(out, r.entriesOf(given, depth+1)...)
		}
		return out
	}
	if t == 0 || depth > 3 {
		return nil
	}
	switch kind := k.under(t); {
	case a.kind == isObject && a.at.val().Op == flow.OpMakeMap || kind == flow.Map && a.kind != isObject && a.path == nil && a.kind != isGlobal:
		return r.mapEntries(a)
	case kind == flow.Array:
		var out []element
		for i := range r.few(k.arrayLength(t)) {
			n := strconv.Itoa(i)
			out = append(out, element{key: r.says(a, n), value: r.descend(a, knowledge.Step{Kind: knowledge.StepIndex, N: i}, false)})
		}
		return out
	case kind == flow.Slice && a.kind == isObject && a.at.val().Op == flow.OpMakeSlice:
		if size := a.at.val().Args; len(size) > 0 && a.at.fn.str(a.at.fn.val(size[0]).Name) == "0" { // made to be appended to
			return []element{}
		}
		return []element{{value: r.descend(a, knowledge.Step{Kind: knowledge.StepElem}, false)}}
	}
	var out []element
	for _, held := range r.load(a, k, t) { // a variable or field that holds it
		if !samePlace(held.value, held.binds, a.value, a.binds) {
			out = append(out, r.entriesOf(held, depth+1)...)
		}
	}
	return out
}

// mapEntries lists what is stored in the map a, by key.
func (r *resolver) mapEntries(a answer) []element {
	var out []element
	at := a
	at.value = a.with(step{name: "[]"})
	for _, st := range r.storesTo(at, "") {
		v := st.at.val()
		if v.Op != flow.OpMapUpdate || !r.alive(st.at.fn) {
			continue
		}
		ev := a.ev.add(st.at, "entry of a map")
		key := r.origins(v.Args[1], st.fr, st.binds, ev)
		if len(key) == 1 && key[0].kind == isParam { // by a method that no code here calls
			continue
		}
		out = append(out, element{key: key, value: r.origins(v.Args[2], st.fr, st.binds, ev)})
	}
	return out
}

// elementsIn lists the elements of a slice literal that a range step means. Where
// the length is not known they are all elements, of a half the first.
func (r *resolver) elementsIn(a answer, st knowledge.Step, last bool) []answer {
	k, t := r.typeAt(a.value)
	if t == 0 || k.under(t) != flow.Array {
		return r.descend(a, knowledge.Step{Kind: knowledge.StepElem}, last)
	}
	at := func(i int) []answer { return r.descend(a, knowledge.Step{Kind: knowledge.StepIndex, N: i}, last) }
	from, to := st.N, k.arrayLength(t)+st.To
	if st.Text != "" {
		for from = 0; from < r.few(to) && !r.isWord(at(from), st.Text); from++ {
		}
		if from++; !st.Half {
			to = min(to, from+1)
		}
	}
	if st.Half {
		to = from + (to-from)/2
	}
	var out []answer
	for i := range r.few(to - from) {
		out = append(out, at(from+i)...)
	}
	return out
}

func (r *resolver) isWord(as []answer, word string) bool {
	return slices.ContainsFunc(r.texts(as), func(t textAnswer) bool {
		l, ok := t.text.literal()
		return ok && strings.EqualFold(l, word)
	})
}

// arrayLength is the length of the array type t.
func (k *pkg) arrayLength(t flow.TypeID) int {
	n, err := strconv.Atoi(k.Str(k.Types[t].Name))
	if err != nil || k.Types[t].Kind != flow.Array {
		return 0
	}
	return n
}

const maxElements = 256 // of a slice literal that are told apart

// few is how many of n elements are told apart, and notes that some were left out.
func (r *resolver) few(n int) int {
	r.truncated = r.truncated || n > maxElements
	return min(n, maxElements)
}

// textsAlong gives the texts that a path leads to, element by element: two names
// in one list are not a setting and its default.
func (r *resolver) textsAlong(p knowledge.Path, s site, fr *frame, b *binding) []textAnswer {
	if p.More != nil {
		return r.texts(r.follow(p, s, fr, b, nil))
	}
	return r.textsFrom(r.steps(p.Steps[:1], s, fr, b, nil), p.Steps[1:])
}

// textsFrom is textsAlong for the steps that are left.
func (r *resolver) textsFrom(as []answer, steps []knowledge.Step) []textAnswer {
	i := slices.IndexFunc(steps, func(st knowledge.Step) bool { return st.Kind == knowledge.StepElem })
	if i < 0 {
		return r.texts(r.walk(as, steps))
	}
	var out []textAnswer
	for _, list := range r.walk(as, steps[:i]) {
		k, t := r.typeAt(list.value)
		n := 0
		if t != 0 {
			n = r.few(k.arrayLength(t))
		}
		if n == 0 {
			out = append(out, r.texts(r.walk([]answer{list}, steps[i:]))...)
		}
		for j := range n {
			el := r.stepFrom(list, knowledge.Step{Kind: knowledge.StepIndex, N: j}, i == len(steps)-1)
			out = append(out, r.texts(r.walk(el, steps[i+1:]))...)
		}
	}
	return dropEmpty(dedupe(out))
}

// lastElement is the last element of a slice literal.
func (r *resolver) lastElement(a answer, st knowledge.Step, last bool) []answer {
	if k, t := r.typeAt(a.value); t != 0 && k.under(t) == flow.Array {
		st.N = k.arrayLength(t) - 1
	} else {
		st.Kind = knowledge.StepElem
	}
	return r.descend(a, st, last)
}
