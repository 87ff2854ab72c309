package config

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/suppress"
)

func TestRules(t *testing.T) {
	f, errs := parse([]byte("rules:\n  syncdepth: {severity: error, max: 5}\n  orphanpublish: {enabled: false, external: [a, 'b*']}\n  sharedqueue: {enabled: true}\n"))
	if errs != nil {
		t.Fatal(errs)
	}
	set := f.Rules.Settings
	if s := set["syncdepth"]; s.Severity != graph.Error || s.Options["max"] != "5" || s.On || s.Off {
		t.Errorf("syncdepth: %+v", s)
	}
	if s := set["orphanpublish"]; !s.Off || s.Options["external"] != "a, b*" {
		t.Errorf("orphanpublish: %+v", s)
	}
	if s := set["sharedqueue"]; !s.On || s.Off {
		t.Errorf("sharedqueue: %+v", s)
	}
	data, err := json.Marshal(JSONSchema())
	if err != nil || !strings.Contains(string(data), `"orphanpublish":{"additionalProperties":false,"description":"a channel`) {
		t.Errorf("the schema for editors has no rules: %v", err)
	}
}

func TestMatchPath(t *testing.T) {
	for _, c := range []struct {
		pattern, file string
		want          bool
	}{
		{"cmd/order", "cmd/order/main.go", true},
		{"cmd/order", "cmd/orders/main.go", false},
		{"cmd/*/main.go", "cmd/order/main.go", true},
		{"cmd/*", "cmd/order/internal/a.go", true},
		{"**/*_gen.go", "a_gen.go", true},
		{"**/*_gen.go", "cmd/order/a_gen.go", true},
		{"**/*_gen.go", "cmd/order/a.go", false},
		{"cmd/**/a.go", "cmd/a.go", true},
		{"cmd/**/a.go", "cmd/x/y/a.go", true},
		{"cmd/**/a.go", "x/cmd/a.go", false},
		{"../lib", "../lib/a.go", true},
		{"main.go", "cmd/main.go", false},
	} {
		if got := matchPath(c.pattern, c.file); got != c.want {
			t.Errorf("matchPath(%q, %q) = %t", c.pattern, c.file, got)
		}
	}
}

// TestSuppress holds that the conditions of an entry hold together.
func TestSuppress(t *testing.T) {
	f, errs := parse([]byte("ignore:\n- {rule: orphanpublish, path: cmd, channel: '*/orders', service: shop, reason: r}\n"))
	if errs != nil {
		t.Fatal(errs)
	}
	top := &graph.Topology{Channels: []graph.Channel{{ID: "kafka:eu/orders", Name: "eu/orders"}, {ID: "kafka:eu/bills", Name: "eu/bills"}}}
	right := graph.Finding{Rule: "orphanpublish", Position: graph.Position{File: "cmd/a.go"}, Channel: "kafka:eu/orders", Services: []string{"shop"}}
	for i, change := range []func(*graph.Finding){
		func(*graph.Finding) {},
		func(g *graph.Finding) { g.Rule = "orphansubscribe" },
		func(g *graph.Finding) { g.Position.File = "lib/a.go" },
		func(g *graph.Finding) { g.Channel = "kafka:eu/bills" },
		func(g *graph.Finding) { g.Channel = "" },
		func(g *graph.Finding) { g.Services = []string{"billing"} },
	} {
		s := &suppress.Set{}
		f.Suppress(s, ".msatopo.yaml", "", top)
		g := right
		change(&g)
		if _, silenced := s.Apply([]graph.Finding{g}, nil, nil, time.Now()); (len(silenced) == 1) != (i == 0) {
			t.Errorf("change %d: %d silenced", i, len(silenced))
		}
	}
}
