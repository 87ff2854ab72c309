package analyzers_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/msatopo/msatopo/analyzers"
	"github.com/msatopo/msatopo/graph/rules"
)

var update = flag.Bool("update", false, "rewrite the doc.go of the analyzers")

// TestSuite holds that the suite is one that drivers accept, and has each rule that
// can be judged in one package.
func TestSuite(t *testing.T) {
	if err := analysis.Validate(analyzers.All); err != nil {
		t.Fatal(err)
	}
	has := map[string]bool{}
	for _, a := range analyzers.All {
		has[a.Name] = true
	}
	for _, r := range rules.All {
		if has[r.ID] != (r.Func != nil) {
			t.Errorf("%s: in the suite: %v", r.ID, has[r.ID])
		}
	}
}

// TestDocs holds the doc.go of each analyzer to its rule.
func TestDocs(t *testing.T) {
	for _, a := range analyzers.All {
		name := filepath.Join(a.Name, "doc.go")
		want := docFile(a)
		got, err := os.ReadFile(name)
		switch {
		case err == nil && string(got) == want:
		case *update:
			if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		default:
			t.Errorf("%s is stale: run go test ./analyzers -run Docs -update", name)
		}
	}
}

func docFile(a *analysis.Analyzer) string {
	r := rules.Find(a.Name)
	var b strings.Builder
	fmt.Fprintf(&b, "Package %s reports %s.\n\n# Analyzer %s\n\n%s: %s\n", r.ID, r.Title, r.ID, r.ID, strings.TrimSpace(a.Doc))
	if len(r.Options) > 0 {
		b.WriteString("\nFlags:\n\n")
		for _, o := range r.Options {
			fmt.Fprintf(&b, "  - -%s.%s: %s\n", r.ID, o.Name, o.Describe())
		}
	}
	if r.Bad != "" {
		fmt.Fprintf(&b, "\nReported:\n\n%s\n", code(r.Bad))
	}
	if r.Good != "" {
		fmt.Fprintf(&b, "\nNot reported:\n\n%s\n", code(r.Good))
	}
	var out strings.Builder
	for line := range strings.SplitSeq(strings.TrimSpace(b.String()), "\n") {
		if !strings.HasPrefix(line, "\t") { // code
			line = " " + line
		}
		out.WriteString(strings.TrimRight("//"+line, " ") + "\n")
	}
	return out.String() + "package " + r.ID + "\n"
}

func code(text string) string {
	return "\t" + strings.ReplaceAll(strings.ReplaceAll(strings.Trim(text, "\n"), "\n", "\n\t"), "\n\t\n", "\n\n")
}
