package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

var convention = &Rule{
	ID: "convention", Title: "a protocol, a broker or a name that the team has agreed not to use",
	Why: "What every service does in one way needs one set of tools, dashboards and habits; each exception is found out about in an outage. Change it, or " +
		"change the agreement.\n\n" +
		"The agreement stands in .msatopo.yaml; without it nothing is told. msatopo check --suggest-conventions prints the block that the system mostly keeps to. " +
		"internal is about calls between services of the system; external about what gateways offer, and about services that offer the same without being gateways " +
		"(what answers to probes is left out, and what another service calls, since internal is about that); events about channels; naming about their names.",
	Since: "0.1", Severity: graph.Warning,
	Options: []Option{
		{Name: "internal", Free: true, Doc: "protocols of calls between services: grpc, rest, graphql, ..."},
		{Name: "external", Free: true, Doc: "protocols that gateways, and only they, offer to clients"},
		{Name: "events", Free: true, Doc: "wire systems of channels: kafka, sns+sqs, ..."},
		{Name: "naming", Free: true, Doc: "regular expression of a whole channel name; a part that is known at run time is an x there"},
	},
	Bad:    "resp, err := http.Get(\"http://member/members/\" + id) // with rules: {convention: {internal: grpc}} in .msatopo.yaml",
	Good:   "resp, err := members.GetMember(ctx, &memberpb.GetMemberRequest{Id: id})",
	System: unconventional,
}

func unconventional(t *graph.Topology, o Options) []graph.Finding {
	ix := indexOf(t)
	var out []graph.Finding
	internal, external := protocols(o.list("internal", "")), protocols(o.list("external", ""))
	if len(internal) > 0 {
		out = append(out, ix.internalCalls(internal)...)
	}
	if len(external) > 0 {
		out = append(out, ix.offers(external, internal)...)
	}
	var systems []string
	for _, s := range o.list("events", "") {
		systems = append(systems, strings.Split(s, "+")...)
	}
	naming, err := regexp.Compile("^(?:" + strings.TrimSpace(o["naming"]) + ")$")
	if o["naming"] == "" || err != nil {
		naming = nil
	}
	for _, c := range t.Channels {
		edges := append(slices.Clone(ix.publishes[c.ID]), ix.subscribes[c.ID]...)
		if len(edges) == 0 {
			continue
		}
		at := first(edges)
		tell := func(what, format string, args ...any) {
			out = append(out, graph.Finding{
				Rule: "convention", Severity: graph.Warning, Position: nameOf(at), Services: servicesOf(edges), Channel: c.ID, Subject: what + " " + c.ID,
				Message: fmt.Sprintf(format, args...), Related: placesOf(edges, nameOf(at), "uses it"),
			})
		}
		if len(systems) > 0 && !slices.Contains(systems, c.System) {
			tell("events", "%s is used by %s, but the convention for events is %s", ix.label(c.ID), listed(servicesOf(edges)), strings.Join(o.list("events", ""), ", "))
		}
		if naming != nil && c.Resolution != graph.Unknown && c.Resolution != graph.Symbolic && !isBrokers(c) && !naming.MatchString(hole2x.ReplaceAllString(c.Name, "x")) {
			tell("naming", "the name of %s, used by %s, does not follow the convention %s", ix.label(c.ID), listed(servicesOf(edges)), strings.TrimSpace(o["naming"]))
		}
	}
	return out
}

var hole2x = regexp.MustCompile(`\$?\{[^{}]*\}`)

// protocols are protocols as the topology calls them.
func protocols(words []string) []string {
	var out []string
	for _, w := range words {
		if w = strings.ToLower(w); w == "rest" {
			w = "http"
		}
		out = append(out, w)
	}
	return out
}

func said(protocols []string) string {
	return strings.ReplaceAll(strings.Join(protocols, ", "), "http", "rest")
}

// internalCalls tells of calls between services that use another protocol.
func (ix *index) internalCalls(agreed []string) []graph.Finding {
	var out []graph.Finding
	at := map[string]int{}
	for _, c := range ix.t.Calls {
		if c.From == c.To || !ix.isOwn(c.From) || !ix.isOwn(c.To) || slices.Contains(agreed, c.Protocol) {
			continue
		}
		key := c.From + " " + c.To + " " + c.Protocol
		if i, ok := at[key]; ok {
			out[i].Related = append(out[i].Related, graph.Related{Position: c.Position, Message: fmt.Sprintf("%s calls %s here, too", c.From, c.Operation)})
			continue
		}
		at[key] = len(out)
		f := graph.Finding{
			Rule: "convention", Severity: graph.Warning, Position: c.Position, Services: sortedNames([]string{c.From, c.To}), Subject: key,
			Message: fmt.Sprintf("%s calls %s by %s (%s), but the convention between services is %s", c.From, c.To, said([]string{c.Protocol}), c.Operation, said(agreed)),
		}
		for _, e := range ix.t.Endpoints {
			if e.Service == c.To && e.Protocol == c.Protocol && e.Position != nil && sameOperation(c.Operation, e.Operation) >= 0 {
				f.Related = append(f.Related, graph.Related{Position: *e.Position, Message: fmt.Sprintf("%s offers %s here", c.To, e.Operation)})
				break
			}
		}
		out = append(out, f)
	}
	return out
}

var probe = regexp.MustCompile(`(?i)/(health|healthz|healthcheck|livez?|liveness|ready|readyz|readiness|ping|status|metrics|debug|version|swagger|docs|openapi)\b|grpc\.(health|reflection)`)

// offers tells of what gateways offer by another protocol, and of services that offer
// what only gateways should.
func (ix *index) offers(external, internal []string) []graph.Finding {
	var out []graph.Finding
	seen := map[string]bool{}
	for _, e := range ix.t.Endpoints {
		s := ix.services[e.Service]
		key := "offers " + e.Service + " " + e.Protocol
		if e.Position == nil || seen[key] || probe.MatchString(e.Operation) || ix.isCalled(e) {
			continue
		}
		message := ""
		switch agreed := slices.Contains(external, e.Protocol); {
		case s.Gateway && !agreed:
			message = fmt.Sprintf("the gateway %s offers %s (%s), but the convention for clients outside is %s", s.ID, said([]string{e.Protocol}), e.Operation, said(external))
		case !s.Gateway && agreed && !slices.Contains(internal, e.Protocol):
			message = fmt.Sprintf("%s offers %s (%s) and is no gateway, but by convention only gateways do", s.ID, said([]string{e.Protocol}), e.Operation)
		default:
			continue
		}
		seen[key] = true
		out = append(out, graph.Finding{Rule: "convention", Severity: graph.Warning, Position: *e.Position, Services: []string{s.ID}, Subject: key, Message: message})
	}
	return out
}

// isCalled reports whether a service of the system calls the endpoint.
func (ix *index) isCalled(e graph.Endpoint) bool {
	return slices.ContainsFunc(ix.t.Calls, func(c graph.Call) bool {
		return c.To == e.Service && c.From != c.To && c.Protocol == e.Protocol && sameOperation(c.Operation, e.Operation) >= 0
	})
}
