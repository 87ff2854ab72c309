package deploy

import (
	"path"
	"regexp"
	"strings"
)

func isTiltfile(p string, _ []byte) bool {
	base := path.Base(p)
	return base == "Tiltfile" || strings.HasPrefix(base, "Tiltfile.")
}

var tiltCall = regexp.MustCompile(`(?m)^[^#\n]*?\b(docker_build|docker_build_with_restart|helm)\(`)

// readTiltfile takes two kinds of calls out of a Tiltfile, where their arguments are
// plain: from which folder an image is built, and with which values a chart is
// installed.
func readTiltfile(r *reading, p string, data []byte) {
	dir, s := path.Dir(p), string(data)
	for _, m := range tiltCall.FindAllStringSubmatchIndex(s, -1) {
		end := closing(s, m[1]-1)
		if s[end-1] != ')' {
			continue
		}
		args := tiltArguments(s[m[1] : end-1])
		arg := func(i int, name string) []string {
			if v, ok := args[name]; ok {
				return v
			}
			return args[decimal(i)]
		}
		one := func(i int, name string) string { return strings.Join(arg(i, name), "") }
		if s[m[2]:m[3]] == "helm" {
			if chart, ok := within(dir, one(0, "pathname")); ok {
				r.release(chart, helmRelease{name: one(1, "name"), environment: "dev"}, arg(3, "values"), dir)
			}
			continue
		}
		image := imageKey(one(0, "ref"))
		context, ok := within(dir, one(1, "context"))
		if !ok || image == "" || r.builds[image].context != "" {
			continue
		}
		rule := buildRule{context: context, dockerfile: path.Join(context, "Dockerfile"), target: one(-1, "target")}
		if d := one(-1, "dockerfile"); d != "" {
			rule.dockerfile, _ = within(dir, d)
		}
		r.builds[image] = rule
	}
}

var (
	tiltKeyword = regexp.MustCompile(`^\s*(\w+)\s*=([^=]|$)`)
	tiltString  = regexp.MustCompile(`"([^"\n]*)"|'([^'\n]*)'`)
)

// tiltArguments splits the arguments of a call; each is the texts in it, by name or
// position. An argument with anything but texts and lists of them has none.
func tiltArguments(s string) map[string][]string {
	out := map[string][]string{}
	depth, start, position := 0, 0, 0
	var quote byte
	add := func(arg string) {
		name := decimal(position)
		if m := tiltKeyword.FindStringSubmatch(arg); m != nil {
			name, arg = m[1], arg[strings.IndexByte(arg, '=')+1:]
		}
		position++
		if strings.Trim(tiltString.ReplaceAllString(arg, ""), " \t\r\n,[]") != "" {
			return
		}
		for _, m := range tiltString.FindAllStringSubmatch(arg, -1) {
			out[name] = append(out[name], m[1]+m[2])
		}
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case strings.IndexByte("([{", c) >= 0:
			depth++
		case strings.IndexByte(")]}", c) >= 0:
			depth--
		case c == ',' && depth == 0:
			add(s[start:i])
			start = i + 1
		}
	}
	add(s[start:])
	return out
}
