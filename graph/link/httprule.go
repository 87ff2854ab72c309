package link

import (
	"slices"
	"strconv"
	"strings"
)

// httpRule writes a compiled path template as a route. Its operands are pairs of
// an operation and its argument, "|", a pool of texts, "|", and a verb; the
// operations are those of google.api.http templates: 1 pushes one segment, 2 the
// literal pool[n], 3 any segments, 4 joins the last n, 5 binds them to the
// variable pool[n].
func httpRule(a []text) text {
	var words []string
	for _, t := range a {
		s, _ := t.literal()
		words = append(words, s)
	}
	bar := slices.Index(words, "|")
	ops, rest := words[:bar], words[bar+1:]
	bar = slices.Index(rest, "|")
	pool, verb := rest[:bar], strings.Join(rest[bar+1:], "")
	var stack []string
	for i := 0; i+1 < len(ops); i += 2 {
		n, err := strconv.Atoi(ops[i+1])
		if err != nil {
			return nil
		}
		switch ops[i] {
		case "1":
			stack = append(stack, "*")
		case "2":
			stack = append(stack, pool[n])
		case "3":
			stack = append(stack, "**")
		case "4":
			top := len(stack) - n
			stack = append(stack[:top:top], strings.Join(stack[top:], "/"))
		case "5":
			top := &stack[len(stack)-1]
			bound := strings.ReplaceAll(*top, "**", "{"+pool[n]+"...}")
			*top = strings.ReplaceAll(bound, "*", "{"+pool[n]+"}")
		}
	}
	route := "/" + strings.Join(stack, "/")
	if verb != "" {
		route += ":" + verb
	}
	return lit(route)
}
