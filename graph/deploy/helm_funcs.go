package deploy

import (
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// helmFuncs are the functions that charts build names and variables with. The
// value from the pipe is the last argument. Others give an unknown value.
var helmFuncs = map[string]func(a []helmValue) helmValue{
	"quote":    onLast(func(s string, _ []helmValue) string { return strconv.Quote(s) }),
	"squote":   onLast(func(s string, _ []helmValue) string { return "'" + s + "'" }),
	"toString": last,
	"int":      last,
	"int64":    last,
	"tpl":      func(a []helmValue) helmValue { return a[0] },
	"required": last,
	"lower":    onLast(func(s string, _ []helmValue) string { return strings.ToLower(s) }),
	"upper":    onLast(func(s string, _ []helmValue) string { return strings.ToUpper(s) }),
	"trim":     onLast(func(s string, _ []helmValue) string { return strings.TrimSpace(s) }),
	"trunc": onLast(func(s string, a []helmValue) string {
		if n, err := strconv.Atoi(a[0].text()); err == nil && n >= 0 && n < len(s) {
			return s[:n]
		}
		return s
	}),
	"trimSuffix": onLast(func(s string, a []helmValue) string { return strings.TrimSuffix(s, a[0].text()) }),
	"trimPrefix": onLast(func(s string, a []helmValue) string { return strings.TrimPrefix(s, a[0].text()) }),
	"replace": onLast(func(s string, a []helmValue) string {
		if len(a) < 3 {
			return s
		}
		return strings.ReplaceAll(s, a[0].text(), a[1].text())
	}),
	"contains": func(a []helmValue) helmValue {
		return truthValue(len(a) > 1 && strings.Contains(a[1].text(), a[0].text()))
	},
	"default": func(a []helmValue) helmValue {
		if v := a[len(a)-1]; len(a) > 1 && (!v.truth() || v.unknown) {
			return a[0]
		}
		return a[len(a)-1]
	},
	"coalesce": func(a []helmValue) helmValue {
		for _, v := range a {
			if v.truth() && !v.unknown {
				return v
			}
		}
		return helmValue{}
	},
	"ternary": func(a []helmValue) helmValue {
		if len(a) < 3 || a[2].unknown {
			return helmValue{unknown: true}
		}
		if a[2].truth() {
			return a[0]
		}
		return a[1]
	},
	"printf": func(a []helmValue) helmValue {
		if wideVerb.MatchString(a[0].text()) {
			return helmValue{unknown: true}
		}
		var args []any
		for _, v := range a[1:] {
			args = append(args, v.text())
		}
		out := known(fmt.Sprintf(strings.NewReplacer("%d", "%s", "%v", "%s").Replace(a[0].text()), args...))
		if len(a) == 2 {
			out.pos = a[1].pos
		}
		return out
	},
	"toYaml": toYAML,
	"indent": onLast(func(s string, a []helmValue) string { return indent(s, a[0].text()) }),
	"nindent": onLast(func(s string, a []helmValue) string {
		return "\n" + indent(s, a[0].text())
	}),
	"not": func(a []helmValue) helmValue {
		if a[0].unknown {
			return a[0]
		}
		return truthValue(!a[0].truth())
	},
	"and": func(a []helmValue) helmValue {
		for _, v := range a {
			if !v.truth() {
				return v
			}
		}
		return a[len(a)-1]
	},
	"or": func(a []helmValue) helmValue {
		for _, v := range a {
			if v.truth() {
				return v
			}
		}
		return a[len(a)-1]
	},
	"eq": compare(true), "ne": compare(false),
	"empty": func(a []helmValue) helmValue {
		if a[0].unknown {
			return a[0]
		}
		return truthValue(!a[0].truth())
	},
	"hasKey": func(a []helmValue) helmValue { return truthValue(len(a) > 1 && get(a[0].node, a[1].text()) != nil) },
}

func last(a []helmValue) helmValue { return a[len(a)-1] }

// onLast makes a function of the text that comes from the pipe; the value keeps
// where it is written.
func onLast(f func(s string, a []helmValue) string) func([]helmValue) helmValue {
	return func(a []helmValue) helmValue {
		v := a[len(a)-1]
		if v.unknown {
			return v
		}
		out := known(f(v.text(), a))
		out.pos, out.yaml, out.parts = v.pos, v.yaml, v.parts
		return out
	}
}

func compare(equal bool) func([]helmValue) helmValue {
	return func(a []helmValue) helmValue {
		if len(a) < 2 || a[0].unknown || a[1].unknown {
			return helmValue{unknown: true}
		}
		return truthValue((a[0].text() == a[1].text()) == equal)
	}
}

func toYAML(a []helmValue) helmValue {
	v := a[len(a)-1]
	if v.unknown || v.node == nil {
		return v
	}
	data, err := yaml.Marshal(v.node)
	if err != nil || len(data) > maxFile {
		return helmValue{unknown: true}
	}
	out := known(strings.TrimSuffix(string(data), "\n"))
	out.yaml = v.node
	return out
}

func indent(s, width string) string {
	n, err := strconv.Atoi(width)
	if err != nil || n < 0 || n > 100 {
		n = 0
	}
	pad := strings.Repeat(" ", n)
	return pad + strings.ReplaceAll(s, "\n", "\n"+pad)
}
