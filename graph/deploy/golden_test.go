package deploy_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/deploy"
)

var update = flag.Bool("update", false, "write the golden files")

// TestGolden reads every testdata/<case>/tree, asks the queries of
// testdata/<case>/queries.txt and compares with testdata/<case>/want.txt.
func TestGolden(t *testing.T) {
	cases, err := filepath.Glob("testdata/*/tree")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, tree := range cases {
		dir := filepath.Dir(tree)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			s, err := deploy.Read(tree)
			if err != nil {
				t.Fatal(err)
			}
			got := dump(s) + ask(t, s, filepath.Join(dir, "queries.txt"))
			golden := filepath.Join(dir, "want.txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("differs from %s (go test -update writes it):\n%s", golden, firstDifference(got, string(want)))
			}
			for range 3 {
				again, err := deploy.Read(tree)
				if err != nil {
					t.Fatal(err)
				}
				if dump(again) != dump(s) {
					t.Fatal("reading the tree again gives something else")
				}
			}
		})
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := 0; i < len(g) && i < len(w); i++ {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("got %d lines, want %d", len(g), len(w))
}

// dump writes a Set for people to read.
func dump(s *deploy.Set) string {
	var b strings.Builder
	for i := range s.Units {
		u := &s.Units[i]
		fmt.Fprintf(&b, "unit %s at %s\n", unitName(u), u.Source)
		line := func(name, value string) {
			if value != "" && value != "[]" {
				fmt.Fprintf(&b, "  %s %s\n", name, value)
			}
		}
		line("hosts", strings.Join(u.Hosts, " "))
		line("ports", strings.Join(u.Ports, " "))
		line("published", strings.Join(u.Published, " "))
		line("image", u.Image)
		line("build", strings.TrimSpace(u.Build+" "+u.Dockerfile+" "+u.Target))
		line("command", fmt.Sprint(u.Command))
		line("args", fmt.Sprint(u.Args))
		for _, v := range u.Env {
			fmt.Fprintf(&b, "  env %s=%q%s at %s\n", v.Name, v.Value, open(v.Symbolic), positions(v.Position, v.Via))
		}
	}
	for _, x := range s.Bindings {
		fmt.Fprintf(&b, "binding %s %s:%s -> %s:%s%s at %s", x.Kind, x.FromSystem, x.From, x.ToSystem, x.To, open(x.Symbolic), positions(x.Position, x.Via))
		if x.Key != "" {
			fmt.Fprintf(&b, " key %s", x.Key)
		}
		b.WriteByte('\n')
	}
	for _, p := range s.Problems {
		fmt.Fprintf(&b, "problem %s\n", p)
	}
	return b.String()
}

func unitName(u *deploy.Unit) string {
	name := u.Name
	if u.Workload != "" {
		name = u.Workload + "/" + u.Name
	}
	if u.Environment != "" {
		name += " [" + u.Environment + "]"
	}
	return name
}

func open(symbolic bool) string {
	if symbolic {
		return " (open)"
	}
	return ""
}

func positions(p graph.Position, via []graph.Position) string {
	s := p.String()
	for _, v := range via {
		s += " < " + v.String()
	}
	return s
}

// ask answers a file of queries, one on a line:
//
//	units <mainDir> <service> [<sub-command> ...]
//	lookup <mainDir> <service> <variable> [<sub-command> ...]
//	host <host>
//	config <mainDir> <suffix or -> <dotted key>
func ask(t *testing.T, s *deploy.Set, file string) string {
	data, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	var b strings.Builder
	for line := range strings.Lines(string(data)) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		fmt.Fprintf(&b, "? %s\n", strings.Join(f, " "))
		switch f[0] {
		case "units":
			for _, u := range s.UnitsWith(f[1], f[2], f[3:]...) {
				fmt.Fprintf(&b, "  %s at %s\n", unitName(u), u.Source)
			}
		case "host":
			for _, u := range s.UnitsByHost(f[1]) {
				fmt.Fprintf(&b, "  %s at %s\n", unitName(u), u.Source)
			}
		case "lookup":
			writeValues(&b, s.LookupWith(f[1], f[2], f[3], f[4:]...))
		case "flag":
			writeValues(&b, s.Flag(f[1], f[2], f[3]))
		case "config":
			writeValues(&b, s.ConfigValues(f[1], strings.Trim(f[2], "-"), strings.Split(f[3], ".")))
		default:
			t.Errorf("%s: unknown query %q", file, line)
		}
	}
	return b.String()
}

func writeValues(b *strings.Builder, values []deploy.Value) {
	for _, v := range values {
		env := ""
		if v.Environment != "" {
			env = " [" + v.Environment + "]"
		}
		fmt.Fprintf(b, "  %q%s%s from %s at %s\n", v.Value, open(v.Symbolic), env, v.Scope, positions(v.Position, v.Via))
	}
}
