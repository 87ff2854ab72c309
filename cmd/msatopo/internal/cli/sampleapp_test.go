package cli

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

var update = flag.Bool("update", false, "write the golden files of the booking app")

// root is the folder of this module.
var root = func() string {
	dir, err := filepath.Abs("../../../..")
	if err != nil {
		panic(err)
	}
	return dir
}()

// bookingApp runs `msatopo graph` in the folder of the booking app.
func bookingApp(t *testing.T, args ...string) []byte {
	t.Helper()
	t.Chdir(filepath.Join(root, "sampleapp"))
	var out, errs bytes.Buffer
	cmd := newRoot()
	cmd.SetArgs(append([]string{"graph", "--no-cache"}, args...))
	cmd.SetOut(&out)
	cmd.SetErr(&errs)
	if err := cmd.Execute(); err != nil {
		t.Fatalf("graph %v: %v\n%s", args, err, errs.Bytes())
	}
	return out.Bytes()
}

func TestBookingAppGolden(t *testing.T) {
	for _, g := range []struct{ file, format, view string }{
		{"sampleapp/topology.md", "md", "all"}, // its links work on a code host
		{"testdata/golden/sampleapp.json", "json", "all"},
		{"testdata/golden/sampleapp.mmd", "mermaid", "all"},
		{"testdata/golden/sampleapp.dot", "dot", "all"},
		{"sampleapp/topology.svg", "svg", "services"}, // the picture in the README
	} {
		t.Run(g.format, func(t *testing.T) {
			got := bookingApp(t, "--format", g.format, "--view", g.view)
			name := filepath.Join(root, filepath.FromSlash(g.file))
			if *update {
				if err := os.WriteFile(name, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
				t.Errorf("%s is not what graph writes (-golden +got); if the change is right, run with -update and read it\n%s", g.file, diff)
			}
		})
	}
}

func TestBookingAppMatchesSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join(root, "graph", "testdata", "topology.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(bookingApp(t, "--format", "json")))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(doc); err != nil {
		t.Error(err)
	}
}

// TestBookingAppIsCompleteAndRight compares the topology with what a reader of
// the code wrote down: every relation, and no other.
func TestBookingAppIsCompleteAndRight(t *testing.T) {
	top, err := graph.Decode(bytes.NewReader(bookingApp(t, "--format", "json")))
	if err != nil {
		t.Fatal(err)
	}
	var want labels
	data, err := os.ReadFile(filepath.Join(root, "testdata", "sampleapp.labels.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.relations(), relationsOf(top)); diff != "" {
		t.Errorf("relations (-written down +found):\n%s", diff)
	}
	for _, u := range top.Unresolved {
		t.Errorf("unresolved: %+v", u)
	}
}

// labels is the part of testdata/sampleapp.labels.yaml that is compared.
type labels struct {
	Publishes, Subscribes []struct{ Service, System, Channel, Group string }
	Bindings              []struct{ From, To string }
	Calls                 []struct{ From, To, Protocol, Operation string }
	Endpoints             []struct{ Service, Protocol, Operation string }
}

func (l *labels) relations() []string {
	set := map[string]bool{}
	for _, p := range l.Publishes {
		set[fmt.Sprintf("%s publishes %s %s", p.Service, wire(p.System), holes(p.Channel))] = true
	}
	for _, s := range l.Subscribes {
		set[fmt.Sprintf("%s subscribes %s %s %s", s.Service, wire(s.System), holes(s.Channel), s.Group)] = true
	}
	for _, b := range l.Bindings {
		set[fmt.Sprintf("%s feeds %s", b.From, b.To)] = true
	}
	for _, c := range l.Calls {
		set[fmt.Sprintf("%s calls %s %s %s", c.From, c.To, c.Protocol, holes(c.Operation))] = true
	}
	for _, e := range l.Endpoints {
		set[fmt.Sprintf("%s exposes %s %s", e.Service, e.Protocol, strings.TrimPrefix(holes(e.Operation), "/"))] = true
	}
	return slices.Sorted(maps.Keys(set))
}

func relationsOf(t *graph.Topology) []string {
	names, systems := map[string]string{}, map[string]string{}
	for _, c := range t.Channels {
		names[c.ID], systems[c.ID] = c.Name, c.System
	}
	set := map[string]bool{}
	for _, p := range t.Publishes {
		set[fmt.Sprintf("%s publishes %s %s", p.Service, systems[p.Channel], holes(names[p.Channel]))] = true
	}
	for _, s := range t.Subscribes {
		set[fmt.Sprintf("%s subscribes %s %s %s", s.Service, systems[s.Channel], holes(names[s.Channel]), s.Group)] = true
	}
	for _, b := range t.Bindings {
		if !strings.Contains(names[b.To], "*") { // a pattern's own matches are not written down
			set[fmt.Sprintf("%s feeds %s", names[b.From], names[b.To])] = true
		}
	}
	for _, c := range t.Calls {
		set[fmt.Sprintf("%s calls %s %s %s", c.From, c.To, c.Protocol, holes(c.Operation))] = true
	}
	for _, e := range t.Endpoints {
		set[fmt.Sprintf("%s exposes %s %s", e.Service, e.Protocol, strings.TrimPrefix(holes(e.Operation), "/"))] = true
	}
	return slices.Sorted(maps.Keys(set))
}

// wire folds what the labels call JetStream into its wire system.
func wire(system string) string { return strings.Replace(system, "jetstream", "nats", 1) }

// holes makes run-time parts comparable whatever they are called.
func holes(s string) string {
	for {
		i := strings.IndexByte(s, '{')
		j := strings.IndexByte(s, '}')
		if i < 0 || j < i {
			return strings.ReplaceAll(s, "<>", "{}")
		}
		s = s[:i] + "<>" + s[j+1:]
	}
}
