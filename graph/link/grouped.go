package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// filledByType is the part of a parameter that a container fills: a field of a
// struct of parameters, an element of a group.
func (r *resolver) filledByType(a answer, k *pkg, t flow.TypeID) ([]answer, bool) {
	if r.di == nil || a.path == nil {
		return nil, false
	}
	want, rest, ok := r.wantOf(a)
	if !ok {
		return nil, false
	}
	var as []answer
	switch {
	case want.group == "":
		as = r.given(want, a.binds, a.ev)
	case len(rest) == 0:
		return []answer{a}, true
	default:
		as = r.members(want, rest[0].name, a.binds, a.ev)
		rest = rest[1:]
	}
	for i, st := range rest {
		var next []answer
		for _, x := range as {
			x.value = x.with(st)
			if i == len(rest)-1 {
				next = append(next, r.load(x, k, t)...)
			} else {
				next = append(next, x)
			}
		}
		as = next
	}
	return as, len(as) > 0
}

// wantOf is what the part a of a parameter is asked for, and the steps that lead
// on from there.
func (r *resolver) wantOf(a answer) (want request, rest []step, ok bool) {
	s, up, known := caller(a.fr, a.binds)
	if !known {
		return want, nil, false
	}
	in := r.injectionOf(s, a.fr, up, a.binds)
	if in == nil {
		return want, nil, false
	}
	n := int(a.at.v)
	if in.given.kind == isBound {
		n--
	}
	want, single := r.paramWant(in, n)
	for p := a.path; p != nil; p = p.up {
		rest = append(rest, *p)
	}
	slices.Reverse(rest)
	for !single && len(rest) > 0 {
		d, inj := r.fieldwise(rest[0].owner, r.rows.InStruct)
		if inj == nil {
			return want, nil, false
		}
		want.typ = d.pkg.text(d.fieldType(rest[0].name))
		for _, f := range d.Fields {
			if d.pkg.Str(f.Name) == rest[0].name {
				want.tagged(d.pkg.Str(f.Tag), inj)
			}
		}
		rest = rest[1:]
		_, inner := r.fieldwise(want.typ, r.rows.InStruct)
		single = inner == nil
	}
	return want, rest, single && (want.group != "" || len(rest) < a.length)
}

// members are the elements of a group, or the one that an index means.
func (r *resolver) members(want request, index string, b *binding, ev *trail) []answer {
	ps := r.matches(want)
	if i, err := strconv.Atoi(strings.Trim(index, "[]")); err == nil && i < len(ps) {
		ps = ps[i : i+1]
	}
	var out []answer
	for _, p := range ps {
		as := r.provision(p, b, ev)
		if !p.flat {
			out = append(out, as...)
			continue
		}
		for _, a := range as {
			a.value = a.with(step{name: "[]"})
			k, t := r.typeAt(a.parent())
			if t != 0 {
				out = append(out, r.load(a, k, k.elem(t))...)
			}
		}
	}
	return r.limit(out)
}

// membersOf is how many values are in the group that a parameter or a part of it
// is given; 0 where it is none.
func (r *resolver) membersOf(a answer) int {
	if r.di == nil || a.kind != isParam {
		return 0
	}
	if a.path == nil { // a parameter that is a group itself
		a.value = a.with(step{name: "[]"})
	}
	want, _, ok := r.wantOf(a)
	if !ok || want.group == "" {
		return 0
	}
	return len(r.matches(want))
}
