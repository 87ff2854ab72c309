package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
)

// A systemCase is a topology and what a rule has against it: for each finding
// severity, place and a part of its message.
type systemCase struct {
	name string
	top  graph.Topology
	opts Options
	want []string
}

func testSystem(t *testing.T, rule *Rule, cases []systemCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list := rule.System(&c.top, c.opts)
			graph.SortFindings(list)
			var got []string
			for _, f := range list {
				got = append(got, fmt.Sprintf("%s %s %s", f.Severity, f.Position, f.Message))
				checkFinding(t, rule, f)
			}
			if len(got) != len(c.want) {
				t.Fatalf("got %d findings:\n%s\nwant %d:\n%s", len(got), strings.Join(got, "\n"), len(c.want), strings.Join(c.want, "\n"))
			}
			for i := range got {
				if !matchesWords(got[i], c.want[i]) {
					t.Errorf("got  %s\nwant %s", got[i], c.want[i])
				}
			}
		})
	}
}

// matchesWords reports whether the parts of want between " ... " stand in got, in
// their order.
func matchesWords(got, want string) bool {
	for i, part := range strings.Split(want, " ... ") {
		at := strings.Index(got, part)
		if at < 0 || i == 0 && at != 0 {
			return false
		}
		got = got[at+len(part):]
	}
	return true
}

// checkFinding holds what every finding promises.
func checkFinding(t *testing.T, rule *Rule, f graph.Finding) {
	t.Helper()
	switch {
	case f.Rule != rule.ID:
		t.Errorf("finding of %s by rule %s", f.Rule, rule.ID)
	case f.Subject == "" || f.Position.File == "":
		t.Errorf("no subject or position: %+v", f)
	case strings.ContainsAny(f.Message, "\n") || strings.HasSuffix(f.Message, "."):
		t.Errorf("message with a line break or full stop: %q", f.Message)
	}
}

func services(ids ...string) []graph.Service {
	var out []graph.Service
	for _, id := range ids {
		kind := graph.KindService
		if strings.HasPrefix(id, "external ") {
			id, kind = strings.TrimPrefix(id, "external "), graph.KindExternal
		}
		out = append(out, graph.Service{ID: id, Kind: kind, Position: &graph.Position{File: id + "/main.go", Line: 1}})
	}
	return out
}

// channel gives a channel by id; a name that is not known in full makes it a
// template or a symbol.
func channel(id string, kind graph.ChannelKind) graph.Channel {
	system, name, _ := strings.Cut(id, ":")
	c := graph.Channel{ID: id, System: system, Kind: kind, Name: name, Resolution: graph.Constant}
	switch {
	case name == "?":
		c.Resolution = graph.Unknown
	case strings.Contains(name, "${"):
		c.Resolution = graph.Symbolic
	case strings.Contains(name, "{"):
		c.Resolution = graph.Template
	}
	return c
}

func topics(ids ...string) []graph.Channel {
	var out []graph.Channel
	for _, id := range ids {
		out = append(out, channel(id, graph.KindTopic))
	}
	return out
}

// edge is a service's use of a channel; entries lead there.
func edge(service, channel, place string, entries ...string) graph.ChannelEdge {
	return graph.ChannelEdge{Service: service, Channel: channel, Position: at(place), Entrypoints: entries}
}

func call(from, to, op, place string, entries ...string) graph.Call {
	protocol := "grpc"
	if strings.Contains(op, " ") {
		protocol = "http"
	}
	return graph.Call{From: from, To: to, Protocol: protocol, Operation: op, Position: at(place), Entrypoints: entries}
}

func at(place string) graph.Position {
	file, line, _ := strings.Cut(place, ":")
	p := graph.Position{File: file}
	fmt.Sscan(line, &p.Line)
	return p
}

// entries lists entry points by id: service:kind:operation.
func entries(ids ...string) []graph.Entrypoint {
	var out []graph.Entrypoint
	for _, id := range ids {
		parts := strings.SplitN(id, ":", 3)
		e := graph.Entrypoint{ID: id, Service: parts[0], Kind: graph.EntrypointKind(parts[1])}
		if len(parts) > 2 {
			e.Operation = parts[2]
		}
		out = append(out, e)
	}
	return out
}

func TestMetadata(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range All {
		if r.ID == "" || r.Title == "" || r.Why == "" || r.Since == "" || r.Severity == "" || r.Bad == "" || r.Good == "" {
			t.Errorf("rule %q: something is not said of it", r.ID)
		}
		if seen[r.ID] {
			t.Errorf("rule %q stands twice", r.ID)
		}
		seen[r.ID] = true
		about := r == BadIgnore || r == UnusedIgnore // suppressions, which are no part of a topology
		if !about && (r.Func == nil) == (r.System == nil) {
			t.Errorf("rule %q: one of Func and System must be set", r.ID)
		}
		for _, o := range r.Options {
			if o.Name == "" || o.Doc == "" || len(o.Words) > 0 && slices.ContainsFunc(Options{o.Name: o.Default}.list(o.Name, ""), func(w string) bool { return !slices.Contains(o.Words, w) }) {
				t.Errorf("rule %q: option %q: not documented, or its default is no word of it", r.ID, o.Name)
			}
		}
		if r.System != nil && len(r.System(&graph.Topology{}, nil)) > 0 {
			t.Errorf("rule %q has something against nothing", r.ID)
		}
	}
}

func TestOverlap(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"orders", "orders", true},
		{"orders", "order", false},
		{"orders.{id}", "orders.7", true},
		{"orders.{id}", "orders", false},
		{"${PREFIX}.orders", "prod.{x}", true},
		{"${PREFIX}.orders", "prod.invoices", false},
		{"orders.*", "orders.{id}.created", true},
		{">", "anything", true},
		{"^orders-.*", "orders-7", true},
	} {
		if got := overlap(globOf(c.a), globOf(c.b)); got != c.want {
			t.Errorf("overlap(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
