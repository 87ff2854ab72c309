package link

import (
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// seen runs a search and reports whether it saw all that it had to.
func (r *resolver) seen(search func()) (all bool) {
	before := r.cut
	r.cut = false
	search()
	all = !r.cut
	r.cut = r.cut || before
	return all
}

// unset is the hole where the search for the value at s found nothing. Unless it saw
// all, it is not known that nothing sets the value.
func (r *resolver) unset(s site, all bool) text {
	t := hole("", s, r.whyUnset(s, all))
	t[0].unset = true
	return t
}

func (r *resolver) whyUnset(s site, all bool) string {
	what := r.subject(s)
	if !all {
		return givenUp(what)
	}
	return "nothing sets " + what
}

func givenUp(what string) string {
	return "the search for " + what + " was given up: the ways to it are more, or longer, than are followed"
}

// subject says in words what the value at s is.
func (r *resolver) subject(s site) string {
	f := s.fn
	for range maxDepth {
		v := f.val(s.v)
		switch v.Op {
		case flow.OpParam:
			return "parameter " + f.str(v.Name) + " of " + short(f.name)
		case flow.OpFree:
			return "variable " + f.str(v.Name)
		case flow.OpGlobal:
			name := short(f.str(v.Name))
			if f.str(v.Name) == f.pkg.Path+name[strings.LastIndexByte(name, '.'):] {
				name = name[strings.LastIndexByte(name, '.')+1:]
			}
			return "variable " + name
		case flow.OpField, flow.OpFieldAddr:
			return "field " + f.str(v.Name) + " of " + ownName(f.pkg, v.Args[0], f)
		case flow.OpCall, flow.OpInvoke:
			return "the result of " + short(s.callee())
		case flow.OpIndex, flow.OpIndexAddr, flow.OpLookup:
			return "the element"
		case flow.OpLoad, flow.OpConvert, flow.OpToIface, flow.OpAssert, flow.OpExtract, flow.OpUn:
			s.v = v.Args[0]
			continue
		}
		break
	}
	return "it"
}

// subjectOf says in words what a row's paths lead to at the call at.
func (r *resolver) subjectOf(at site, paths []knowledge.Path) string {
	if len(paths) == 0 {
		return "it"
	}
	steps := paths[0].Steps
	if last := steps[len(steps)-1]; last.Kind == knowledge.StepField {
		return "field " + last.Text
	}
	if s := r.operand(at, paths[0]); len(steps) == 1 && s != at {
		return r.subject(s)
	}
	return "it"
}

// ownName is the name of the struct type of v, or that v points to, without its package.
func ownName(k *pkg, v flow.ValueID, f *fn) string {
	name := short(k.text(pointee(k, f.val(v).Type)))
	return name[strings.LastIndexByte(name, '.')+1:]
}

// operand is the argument of the call s that the path p begins at; of an element of
// variadic arguments, what is put there.
func (r *resolver) operand(s site, p knowledge.Path) site {
	n, ok := argIndex(s, p)
	if !ok {
		return s
	}
	arg := site{s.fn, s.val().Args[n]}
	if arg.val().Op == flow.OpConst { // a format that was not even looked at: what it is for tells more
		if n+1 == len(s.val().Args) {
			return s
		}
		return r.elementOf(s, site{s.fn, s.val().Args[n+1]}, 0)
	}
	if len(p.Steps) < 2 || p.Steps[1].Kind != knowledge.StepIndex {
		return arg
	}
	return r.elementOf(s, arg, p.Steps[1].N)
}

// elementOf is what the call s puts at place n of the list arg, and s if that is not
// found.
func (r *resolver) elementOf(s, arg site, n int) site {
	list := s.fn.val(arg.v)
	for len(list.Args) > 0 && (list.Op == flow.OpUn || list.Op == flow.OpConvert) {
		arg.v = list.Args[0]
		list = s.fn.val(arg.v)
	}
	for _, u := range r.code.usesOf(s.fn, arg.v) {
		v := s.fn.val(u)
		if v.Op != flow.OpIndexAddr || s.fn.str(s.fn.val(v.Args[1]).Name) != strconv.Itoa(n) {
			continue
		}
		for _, st := range r.code.usesOf(s.fn, u) {
			if x := s.fn.val(st); x.Op == flow.OpStore && x.Args[0] == u {
				return site{s.fn, x.Args[1]}
			}
		}
	}
	return s
}
