package link

import (
	"slices"
	"strconv"

	"github.com/msatopo/msatopo/graph/flow"
)

// maxCounted is how many values of a counter are told apart.
const maxCounted = 32

// counted is what the counter of a loop is: each of its values, in the round of its
// own, where it is known how far it counts and that is not far; else a number that is
// not known, of which the first value says nothing.
func (r *resolver) counted(s site, fr *frame, b *binding, ev *trail) ([]answer, bool) {
	f := s.fn
	k, t := f.pkg, s.val().Type
	if k.Types[t].Kind != flow.Basic || isString(k, t) || !inLoop(s) {
		return nil, false
	}
	c, ok := counterAt(s)
	if !ok {
		return nil, false
	}
	unknown := one(value{kind: isExpr, at: site{f, c.next}, fr: fr}, b, ev)
	from, ok1 := r.numberOf(c.from, fr, b)
	to, ok2 := r.numberOf(c.to, fr, b)
	if !ok1 || !ok2 || c.by == 0 {
		return unknown, true
	}
	var out []answer
	values := 0
	for n := from; c.goesOn(n, to); n += c.by {
		if values++; values > maxCounted {
			return unknown, true
		}
		if chosen, ok := b.round(fr, s.v); ok && int64(chosen) != n {
			continue
		}
		says := text{number(n)}
		v := value{kind: isText, at: s, fr: fr, name: strconv.FormatInt(n, 10), made: &says}
		out = append(out, answer{v, b.choose(fr, s.v, int(n)), ev})
	}
	return out, true
}

// A counter is a variable that goes from one number to another.
type counter struct {
	from, to flow.ValueID // to is 0 where nothing tells
	next     flow.ValueID
	by       int64
	op       string // how it compares with to as long as it goes on
}

// counterAt reads the phi s as a counter.
func counterAt(s site) (counter, bool) {
	f, args := s.fn, s.val().Args
	c := counter{by: 1}
	if len(args) != 2 {
		return c, false
	}
	i := slices.IndexFunc(args, func(a flow.ValueID) bool {
		v := f.val(a)
		return v.Op == flow.OpBin && (f.str(v.Name) == "+" || f.str(v.Name) == "-") && v.Args[0] == s.v && f.val(v.Args[1]).Op == flow.OpConst
	})
	if i < 0 {
		return c, false
	}
	c.next, c.from = args[i], args[1-i]
	step := f.val(c.next)
	n, err := strconv.ParseInt(f.str(f.val(step.Args[1]).Name), 10, 64)
	if err != nil {
		return c, false
	}
	if c.by = n; f.str(step.Name) == "-" {
		c.by = -n
	}
	for _, tested := range []flow.ValueID{s.v, c.next} { // where it is asked whether to go on
		blk := blockOf(site{f, tested})
		last := blockEnd(f, blk) - 1
		if last < 0 || f.val(last).Op != flow.OpIf {
			continue
		}
		cond := f.val(f.val(last).Args[0])
		if cond.Op != flow.OpBin || cond.Args[0] != tested || !slices.Contains([]string{"<", "<=", ">", ">=", "!="}, f.str(cond.Name)) {
			continue
		}
		c.to, c.op = cond.Args[1], f.str(cond.Name)
		return c, true
	}
	c.by = 0
	return c, true
}

// goesOn reports whether the counter at n has not reached to.
func (c counter) goesOn(n, to int64) bool {
	switch c.op {
	case "<":
		return n < to
	case "<=":
		return n <= to
	case ">":
		return n > to
	case ">=":
		return n >= to
	}
	return n != to
}

// numberOf is the number v, where there is just one.
func (r *resolver) numberOf(v flow.ValueID, fr *frame, b *binding) (int64, bool) {
	ts := r.textsOf(v, fr, b, nil)
	if len(ts) != 1 || !isNumber(ts[0].text) {
		return 0, false
	}
	n, ok := ts[0].text[0].val.(int64)
	return n, ok
}
