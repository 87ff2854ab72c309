// Package who answers who publishes what a name stands for, who gets it, and who
// calls whom: a question to a topology, and the answer as text or JSON.
package who

import (
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
)

// A hit is an element of the topology that a name stands for.
type hit struct {
	kind string // channel, message or service
	at   int    // in its list
}

// find lists what a name stands for: what is called so; with * or ?, what is called
// like that; else what has it as a part of its name. Upper and lower case are alike
// where nothing is written exactly so.
func find(t *graph.Topology, name string) []hit {
	tests := []func(string) bool{
		func(s string) bool { return s == name },
		func(s string) bool { return strings.EqualFold(s, name) },
	}
	if strings.ContainsAny(name, "*?") {
		tests = append(tests, pattern(name).MatchString)
	} else if low := strings.ToLower(name); low != "" {
		tests = append(tests, func(s string) bool { return strings.Contains(strings.ToLower(s), low) })
	}
	for _, test := range tests {
		if hits := called(t, test); len(hits) > 0 {
			return hits
		}
	}
	return nil
}

// pattern reads * as any text and ? as any character.
func pattern(name string) *regexp.Regexp {
	quoted := strings.NewReplacer(`\*`, `.*`, `\?`, `.`).Replace(regexp.QuoteMeta(name))
	return regexp.MustCompile(`(?is)^` + quoted + `$`)
}

// called lists the elements of which a name passes the test.
func called(t *graph.Topology, test func(string) bool) []hit {
	var out []hit
	for i, c := range t.Channels {
		if slices.ContainsFunc(append([]string{c.ID, c.Name}, c.Aliases...), test) {
			out = append(out, hit{"channel", i})
		}
	}
	for i, m := range t.Messages {
		if slices.ContainsFunc([]string{m.ID, m.Name, m.GoType, base(m.GoType)}, test) {
			out = append(out, hit{"message", i})
		}
	}
	for i, s := range t.Services {
		if slices.ContainsFunc(append([]string{s.ID, s.Main}, s.Hosts...), test) {
			out = append(out, hit{"service", i})
		}
	}
	return out
}

// base is a Go type without its import path: events.OrderPlaced.
func base(goType string) string { return goType[strings.LastIndex(goType, "/")+1:] }

// Names lists what can be asked for, with a word of what each is.
func Names(t *graph.Topology) []Name {
	var out []Name
	seen := map[string]bool{}
	add := func(name, what string) {
		if name != "" && name != "?" && !seen[name] {
			seen[name] = true
			out = append(out, Name{name, what})
		}
	}
	for _, s := range t.Services {
		what := "service"
		if s.Kind == graph.KindExternal {
			what = "external"
		}
		add(s.ID, what)
	}
	for _, c := range t.Channels {
		add(c.Name, view.Kicker(c))
	}
	for _, m := range t.Messages {
		add(m.Name, "message")
	}
	return out
}

// A Name is something that can be asked for.
type Name struct{ Name, What string }
