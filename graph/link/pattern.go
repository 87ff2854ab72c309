package link

import (
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// patternBindings connects what is published to the patterns that are subscribed
// to: orders.{id}.created reaches a subscriber of orders.*.created.
func (a *assembler) patternBindings() {
	subscribed := map[string]*graph.Position{}
	for _, s := range a.top.Subscribes {
		if p := s.Position; subscribed[s.Channel] == nil || p.Compare(*subscribed[s.Channel]) < 0 {
			subscribed[s.Channel] = &p
		}
	}
	for _, b := range a.top.Bindings {
		if b.Position != nil && subscribed[b.From] == nil {
			subscribed[b.From] = b.Position
		}
	}
	published := map[string]bool{}
	for _, p := range a.top.Publishes {
		published[p.Channel] = true
	}
	for key, pattern := range a.channels {
		takes := a.takes(key, pattern)
		if takes == nil || subscribed[pattern.ID] == nil {
			continue
		}
		for k, c := range a.channels {
			if k.system == key.system && c != pattern && published[c.ID] && takes(k.name) {
				a.top.Bindings = append(a.top.Bindings, graph.Binding{From: c.ID, To: pattern.ID, Position: subscribed[pattern.ID]})
			}
		}
	}
}

// takes tells which names the pattern stands for; nil when it is a plain name.
func (a *assembler) takes(key channelKey, c *graph.Channel) func(name string) bool {
	if sep, one, rest, ok := wildcards(key.system); ok && isPattern(key.name, sep, one, rest) {
		return func(name string) bool { return matches(key.name, name, sep, one, rest) }
	}
	if a.regexps[c.ID] {
		if re, err := regexp.Compile(key.name); err == nil {
			return re.MatchString
		}
	}
	return nil
}

// wildcards gives how a wire system writes patterns: the separator of tokens, the
// wildcard for one token (or "" where it stands for any text) and for the rest.
func wildcards(system string) (sep, one, rest string, ok bool) {
	switch system {
	case "nats":
		return ".", "*", ">", true
	case "mqtt":
		return "/", "+", "#", true
	case "redis-pubsub":
		return "", "", "*", true
	}
	return "", "", "", false
}

func isPattern(name, sep, one, rest string) bool {
	if sep == "" {
		return strings.Contains(name, rest)
	}
	return slices.ContainsFunc(strings.Split(name, sep), func(t string) bool { return t == one || t == rest })
}

// matches reports whether a name, which may have run-time parts, falls under a
// pattern.
func matches(pattern, name, sep, one, rest string) bool {
	if sep == "" {
		before, after, _ := strings.Cut(pattern, rest)
		return len(name) >= len(before)+len(after) && strings.HasPrefix(name, before) && strings.HasSuffix(name, after)
	}
	ps, ns := strings.Split(pattern, sep), strings.Split(name, sep)
	for i, p := range ps {
		switch {
		case p == rest:
			return len(ns) > i
		case i >= len(ns):
			return false
		case p == one, p == ns[i], strings.HasPrefix(ns[i], "{") && strings.HasSuffix(ns[i], "}"):
		default:
			return false
		}
	}
	return len(ps) == len(ns)
}

// markGateways marks the services by which clients outside the system come in:
// they offer HTTP or GraphQL, call other services, and no service calls them.
func (a *assembler) markGateways() {
	called, calls := map[string]bool{}, map[string]bool{}
	services := map[string]bool{}
	for _, s := range a.services {
		services[s.id] = true
	}
	for _, c := range a.top.Calls {
		if c.From != c.To && services[c.To] {
			called[c.To], calls[c.From] = true, true
		}
	}
	public := map[string]bool{}
	for _, s := range a.services {
		if d := s.declaredAs(); d != nil && d.Gateway {
			public[s.id] = true
		}
	}
	for i := range a.top.Endpoints {
		e := &a.top.Endpoints[i]
		if (e.Protocol == "http" || e.Protocol == "graphql") && (public[e.Service] || calls[e.Service] && !called[e.Service]) {
			public[e.Service] = true
			e.Exposure = graph.External
		}
	}
	for i := range a.top.Services {
		a.top.Services[i].Gateway = public[a.top.Services[i].ID]
	}
}
