package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
)

func TestRun(t *testing.T) {
	finding := graph.Finding{Message: "found", Position: at("a.go:1"), Subject: "a"}
	drift := finding
	drift.Severity = graph.Error
	list := []*Rule{
		{ID: "system", Severity: graph.Warning, System: func(*graph.Topology, Options) []graph.Finding { return []graph.Finding{finding, drift} }},
		{ID: "func", Severity: graph.Info, Func: func(_ *activity.Unit, o Options) []graph.Finding {
			f := finding
			f.Message += " " + o["max"]
			return []graph.Finding{f}
		}},
		{ID: "off", Severity: graph.Info, Off: true, System: func(*graph.Topology, Options) []graph.Finding { return []graph.Finding{finding} }},
		{ID: "broken", System: func(t *graph.Topology, _ Options) []graph.Finding { panic("oh") }},
	}
	for _, c := range []struct {
		set  Settings
		want string
	}{
		{nil, "func info found , system warning found, system error found"},
		{Settings{"system": {Severity: graph.Info}, "func": {Off: true}, "off": {On: true}}, "off info found, system info found"},
		{Settings{"system": {Off: true}, "func": {Options: Options{"max": "3"}}}, "func info found 3"},
	} {
		found, errs := Run(c.set.Running(list), &graph.Topology{}, []*activity.Unit{{}, {}}, c.set)
		var got []string
		prints := map[string]bool{}
		for _, f := range found {
			got = append(got, fmt.Sprintf("%s %s %s", f.Rule, f.Severity, f.Message))
			prints[f.Fingerprint] = true
		}
		if s := strings.Join(got, ", "); s != c.want || len(prints) != len(found) {
			t.Errorf("%+v: %s, want %s; %d fingerprints", c.set, s, c.want, len(prints))
		}
		if len(errs) != 1 || errs[0].Error() != "rule broken: internal error: oh: please report it" {
			t.Errorf("errors: %v", errs)
		}
	}
}
