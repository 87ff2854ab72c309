package deploy

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// tfFuncs are the functions of Terraform that names and lists are built with.
// Others give an open value.
var tfFuncs map[string]func(args []any) any

// Functions may evaluate resources, which may call functions: the table cannot
// be a literal of the variable.
func init() {
	tfFuncs = map[string]func(args []any) any{
		"lower":        onText(strings.ToLower),
		"upper":        onText(strings.ToUpper),
		"trimspace":    onText(strings.TrimSpace),
		"basename":     onText(path.Base),
		"tostring":     first,
		"tonumber":     first,
		"tobool":       first,
		"tolist":       first,
		"tomap":        first,
		"nonsensitive": first,
		"sensitive":    first,
		"jsonencode":   first, // kept as it is: whoever wants JSON wants to look inside
		"yamlencode":   first,
		"toset":        func(a []any) any { return unique(a[0]) },
		"distinct":     func(a []any) any { return unique(a[0]) },
		"try":          firstKnown,
		"coalesce":     firstKnown,
		"format":       format,
		"join": func(a []any) any {
			if len(a) < 2 {
				return unknown("join")
			}
			sep, _ := asText(a[0])
			_, values := elements(a[1])
			return joined(values, sep.s)
		},
		"split": func(a []any) any {
			sep, s := textArg(a, 0), textArg(a, 1)
			out := []any{}
			for _, p := range strings.Split(s.s, sep.s) {
				out = append(out, text{p, s.via})
			}
			return out
		},
		"replace": func(a []any) any {
			s := textArg(a, 0)
			from, to := textArg(a, 1).s, textArg(a, 2).s
			if fits := strings.Count(s.s, from)*len(to) <= maxFile; fits && (!strings.HasPrefix(from, "/") || from == "/") {
				return text{strings.ReplaceAll(s.s, from, to), s.via}
			}
			return unknown("replace")
		},
		"trimprefix": func(a []any) any { s := textArg(a, 0); return text{strings.TrimPrefix(s.s, textArg(a, 1).s), s.via} },
		"trimsuffix": func(a []any) any { s := textArg(a, 0); return text{strings.TrimSuffix(s.s, textArg(a, 1).s), s.via} },
		"keys": func(a []any) any {
			ks, _ := elements(a[0])
			out := []any{}
			for _, k := range ks {
				out = append(out, text{s: k})
			}
			return out
		},
		"values": func(a []any) any { _, vs := elements(a[0]); return vs },
		"length": func(a []any) any {
			if ks, _ := elements(a[0]); len(ks) > 0 {
				return text{s: decimal(len(ks))}
			}
			return unknown("length")
		},
		"concat":  func(a []any) any { return flatten(a, 1) },
		"flatten": func(a []any) any { return flatten(a, maxDepth) },
		"merge": func(a []any) any {
			out := newMap()
			for _, m := range a {
				ks, vs := elements(m)
				for i, k := range ks {
					out.set(k, vs[i])
				}
			}
			return out
		},
		"lookup": func(a []any) any {
			if m, ok := a[0].(*tfMap); ok && len(a) > 1 {
				if v, ok := m.values[textArg(a, 1).s]; ok {
					return v
				}
			}
			if len(a) > 2 {
				return a[2]
			}
			return unknown("lookup")
		},
		"element": func(a []any) any {
			_, vs := elements(a[0])
			if i, err := strconv.Atoi(textArg(a, 1).s); err == nil && len(vs) > 0 && i >= 0 {
				return vs[i%len(vs)]
			}
			return unknown("element")
		},
		"one": func(a []any) any {
			if _, vs := elements(a[0]); len(vs) == 1 {
				return vs[0]
			}
			return unknown("one")
		},
		"compact": func(a []any) any {
			_, vs := elements(a[0])
			return slices.DeleteFunc(slices.Clone(vs), func(v any) bool { t, ok := v.(text); return v == nil || ok && t.s == "" })
		},
	}
}

func (m *tfModule) call(e *hclsyntax.FunctionCallExpr, sv scopeVars) any {
	var args []any
	for i, a := range e.Args {
		v := m.eval(a, sv)
		if _, list := v.([]any); e.ExpandFinal && i == len(e.Args)-1 && list {
			_, vs := elements(v)
			args = append(args, vs...)
			continue
		}
		args = append(args, v)
	}
	switch e.Name {
	case "file", "templatefile", "jsondecode", "yamldecode":
		return m.fileFunc(e.Name, args)
	}
	f := tfFuncs[e.Name]
	if f == nil || len(args) == 0 {
		return unknown(e.Name + "(...)")
	}
	size := 0
	for _, a := range args {
		size += weight(a, 2)
	}
	if *m.work -= size; *m.work <= 0 {
		return unknown(e.Name + "(...)")
	}
	v := f(args)
	if t, ok := v.(text); ok && len(t.s) > maxFile {
		return unknown(e.Name + "(...)")
	}
	return v
}

// weight counts the elements of a value, those of its elements included.
func weight(v any, depth int) int {
	_, vs := elements(v)
	n := len(vs)
	if depth > 0 {
		for _, e := range vs {
			n += weight(e, depth-1)
		}
	}
	return n
}

func first(a []any) any { return a[0] }

func onText(f func(string) string) func([]any) any {
	return func(a []any) any {
		t, ok := asText(a[0])
		if !ok || strings.Contains(t.s, "${") {
			return a[0] // changing the case of ${var.x} would change the variable
		}
		if kind, name, ok := marked(t.s); ok {
			return text{mark(kind, f(name)), t.via}
		}
		return text{f(t.s), t.via}
	}
}

func textArg(a []any, i int) text {
	if i >= len(a) {
		return text{}
	}
	t, _ := asText(a[i])
	return t
}

func firstKnown(a []any) any {
	for _, v := range a {
		if t, ok := v.(text); v != nil && (!ok || t.s != "" && !t.symbolic()) {
			return v
		}
	}
	return a[0]
}

// wideVerb is a verb of a format that pads to a width nobody means.
var wideVerb = regexp.MustCompile(`%[^a-zA-Z%]*\d{4}`)

func format(a []any) any {
	f := textArg(a, 0)
	if wideVerb.MatchString(f.s) {
		return unknown("format")
	}
	var args []any
	for i := range a[1:] {
		t, ok := asText(a[i+1])
		if !ok {
			t = unknown("...")
		}
		args = append(args, t.s)
		f.via = append(f.via, t.via...)
	}
	f.s = fmt.Sprintf(strings.NewReplacer("%d", "%s", "%v", "%s").Replace(f.s), args...)
	return f
}

func unique(v any) any {
	_, vs := elements(v)
	if _, ok := v.([]any); !ok {
		return v
	}
	out := []any{}
	seen := map[string]bool{}
	for _, v := range vs {
		if t, ok := asText(v); ok {
			if seen[t.s] {
				continue
			}
			seen[t.s] = true
		}
		out = append(out, v)
	}
	return out
}

func flatten(list []any, depth int) []any {
	out := []any{}
	for _, v := range list {
		if l, ok := v.([]any); ok && depth > 0 {
			out = append(out, flatten(l, depth-1)...)
		} else if v != nil {
			out = append(out, v)
		}
	}
	return out
}
