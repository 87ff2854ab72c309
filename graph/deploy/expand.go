package deploy

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// A found is the value of a variable on its way into another.
type found struct {
	value    string
	symbolic bool
	via      []graph.Position
}

// A lookup finds a variable while a text is expanded.
type lookup func(name string) (found, bool)

// maxValue bounds one expanded value.
const maxValue = 64 << 10

// An expander replaces variables in a text. The zero value knows none, so that
// every reference stays as ${NAME}.
type expander struct {
	lookup lookup
	escape bool // "$$" is a dollar sign, as in compose files
	bare   bool // $NAME without braces is a reference too
}

// expand follows ${X} ${X:-d} ${X-d} ${X:?e} ${X?e} ${X:+r} ${X+r} and $X, with
// nested defaults. What nothing says stays as ${X}: an empty string, which is
// what a shell would put there, would be a wrong name rather than an open one.
func (e expander) expand(s string) found { return e.expandDepth(s, 0) }

func (e expander) expandDepth(s string, depth int) found {
	if !strings.Contains(s, "$") || depth > maxDepth {
		return found{value: s, symbolic: strings.Contains(s, "${")}
	}
	var b strings.Builder
	var out found
	add := func(f found) {
		if b.Len()+len(f.value) > maxValue {
			f = found{value: "${...}", symbolic: true}
		}
		b.WriteString(f.value)
		out.symbolic = out.symbolic || f.symbolic
		for _, p := range f.via {
			if !slices.Contains(out.via, p) {
				out.via = append(out.via, p)
			}
		}
	}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c != '$' || i+1 == len(s):
			b.WriteByte(c)
			i++
		case s[i+1] == '$' && e.escape:
			b.WriteByte('$')
			i += 2
		case s[i+1] == '{':
			end := closing(s, i+1)
			if s[end-1] != '}' || end-1 == i+1 {
				b.WriteString(s[i:end])
			} else {
				add(e.reference(s[i+2:end-1], depth))
			}
			i = end
		case s[i+1] == '(':
			end := closing(s, i+1) // output of a command: unknown
			b.WriteString("${" + strings.Trim(s[i+1:end], "()") + "}")
			out.symbolic = true
			i = end
		default:
			n := nameLen(s[i+1:])
			if n == 0 || !e.bare {
				b.WriteByte(c)
				i++
				break
			}
			add(e.reference(s[i+1:i+1+n], depth))
			i += 1 + n
		}
	}
	out.value = b.String()
	return out
}

// reference gives what stands for the inside of ${...}.
func (e expander) reference(ref string, depth int) found {
	n := nameLen(ref)
	name, op := ref[:n], ref[n:]
	if n == 0 {
		return found{value: "${" + ref + "}", symbolic: true}
	}
	var f found
	known := false
	if e.lookup != nil {
		f, known = e.lookup(name)
	}
	orEmpty := strings.HasPrefix(op, ":")
	if set := known && (!orEmpty || f.value != ""); len(op) > 0 {
		switch op = strings.TrimPrefix(op, ":"); {
		case strings.HasPrefix(op, "-"), strings.HasPrefix(op, "="):
			if !set {
				return e.expandDepth(op[1:], depth+1)
			}
			return f
		case strings.HasPrefix(op, "+"):
			if set {
				return e.expandDepth(op[1:], depth+1)
			}
			return found{}
		}
	}
	if known {
		return f
	}
	return found{value: "${" + name + "}", symbolic: true}
}

// nameLen is the length of the variable name that s starts with.
func nameLen(s string) int {
	for i := range len(s) {
		c := s[i]
		if c != '_' && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && (i == 0 || c < '0' || c > '9') {
			return i
		}
	}
	return len(s)
}
