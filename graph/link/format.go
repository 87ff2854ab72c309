package link

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// formats are the functions whose operands are formatted by their types.
var formats = map[string]bool{"sprintf": true, "sprint": true, "sprintln": true}

// constText is the text of a constant, which remembers what it is when it is no
// string.
func constText(s site) text {
	v := s.val()
	t := lit(s.fn.str(v.Name))
	if c, ok := constant(s.fn.pkg, v.Type, t[0].lit, nil); ok {
		switch x := c.v.(type) {
		case int64, bool:
			t[0].val = x
		case float64:
			t[0].val, t[0].lit = x, strconv.FormatFloat(x, 'g', -1, 64)
		}
	}
	return t
}

// operands are the texts of a value that is formatted, with its types; nil when no
// type with a name is known.
func (r *resolver) operands(as []answer, c evalArgs) []textAnswer {
	var out []textAnswer
	for _, a := range as {
		typ := r.knownType(a)
		ts, named := []textAnswer(nil), false
		if a.kind != isConst { // textOf asks for those
			ts, named = r.stringer(a)
		}
		if !named {
			ts = r.textOf(a)
		}
		if len(ts) == 0 {
			ts = []textAnswer{{hole("", a.at, "a value that is known only at run time"), a.binds, a.ev}}
		}
		for _, t := range ts {
			t.text = slices.Clone(t.text)
			if len(t.text) > 0 {
				t.text[0].typ = r.nameOfType(typ, "%T")
			}
			if isNumber(t.text) && (a.kind == isConst || a.kind == isText) && t.text[0].lit == fmt.Sprint(t.text[0].val) {
				t.ev = c.ev // a number tells less than the format
			}
			if holds(t.text) && typ != "" {
				t.ev = r.typeEvidence(answer{a.value, a.binds, t.ev}, typeName(typ, "full"))
			}
			out = append(out, t)
		}
	}
	asks := len(c.texts) > 0 && len(c.texts[0]) > 0 && strings.Contains(c.texts[0].shown(), "T")
	if !asks {
		return settle(foldDefaults(dedupe(out)), c.binds)
	}
	return out
}

// holds reports whether the text is nothing but a hole.
func holds(t text) bool { return len(t) == 1 && t[0].kind == partHole }

// sprintf fills the verbs of a literal format. What flags and widths would change
// in what is not known is left open.
func sprintf(a []text) text {
	format, ok := a[0].literal()
	if !ok {
		return a[0]
	}
	var out text
	arg := 1
	for {
		before, after, found := strings.Cut(format, "%")
		out = join(out, lit(before))
		i := strings.IndexFunc(after, func(c rune) bool { return !strings.ContainsRune("+-# 0123456789.*[]", c) })
		if !found || i < 0 {
			return bare(trimEmpty(out))
		}
		flags, verb := after[:i], after[i]
		format = after[i+1:]
		if verb == '%' {
			out = join(out, lit("%"))
			continue
		}
		known := true
		for strings.Contains(flags, "*") { // the width is an operand
			width, ok := "", false
			flags, arg = numbered(flags, arg)
			if arg < len(a) {
				width, ok = a[arg].literal()
			}
			if known = known && ok; !known {
				break
			}
			flags = strings.Replace(flags, "*", width, 1)
			arg++
		}
		flags, arg = numbered(flags, arg)
		value := hole("", site{}, "formatted at run time")
		if arg < len(a) && known {
			value = formatted(a[arg], flags, verb)
		}
		out = join(out, value)
		arg++
	}
}

// numbered takes the number of an operand out of flags: %[2]s.
func numbered(flags string, arg int) (string, int) {
	before, rest, ok := strings.Cut(flags, "[")
	n, after, ok2 := strings.Cut(rest, "]")
	if k, err := strconv.Atoi(n); ok && ok2 && err == nil {
		return before + after, k
	}
	return flags, arg
}

// formatted is an operand as a verb shows it.
func formatted(t text, flags string, verb byte) text {
	if verb == 'T' {
		if len(t) > 0 && t[0].typ != "" {
			return lit(t[0].typ)
		}
		return hole("", site{}, "the name of a type")
	}
	s, ok := t.literal()
	if !ok {
		switch {
		case flags == "" && strings.IndexByte("svd", verb) >= 0:
			return bare(t)
		case flags == "" && verb == 'q':
			return join(lit(`"`), bare(t), lit(`"`))
		}
		for _, p := range t {
			if p.kind == partHole {
				return hole(p.lit, p.at, "formatted at run time")
			}
		}
		return hole("", site{}, "formatted at run time")
	}
	var x any = s
	if len(t) == 1 && t[0].val != nil {
		x = t[0].val
		if fmt.Sprint(x) != s {
			x = named{x, s}
		}
	}
	return lit(fmt.Sprintf("%"+flags+string(verb), x))
}

// A named is a number with a String method.
type named struct {
	of   any
	name string
}

// Format shows the name, or the number to a verb for numbers.
func (n named) Format(f fmt.State, verb rune) {
	x := n.of
	if strings.ContainsRune("svqxX", verb) {
		x = n.name
	}
	fmt.Fprintf(f, fmt.FormatString(f, verb), x)
}

// bare is a text that is no operand any more.
func bare(t text) text {
	t = slices.Clone(t)
	for i := range t {
		t[i].val, t[i].typ = nil, ""
	}
	return t
}

// sprint puts a space between two operands of which neither is a string.
func sprint(a []text) text {
	var out text
	for i, t := range a {
		if i > 0 && isNumber(a[i-1]) && isNumber(t) {
			out = join(out, lit(" "))
		}
		out = join(out, t)
	}
	return bare(out)
}

func isNumber(t text) bool { return len(t) == 1 && t[0].val != nil }

func sprintln(a []text) text { return bare(join(separate(lit(" "), a), lit("\n"))) }
