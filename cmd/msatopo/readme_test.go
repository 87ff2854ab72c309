package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/msatopo/msatopo/graph/rules"
)

var yamlBlock = regexp.MustCompile("(?ms)^```yaml\n(.*?)^```$")

// TestReadmeExamples holds the configurations in the README to those that a
// script runs.
func TestReadmeExamples(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var shown, run []string
	for _, m := range yamlBlock.FindAllSubmatch(readme, -1) {
		shown = append(shown, string(m[1]))
	}
	for _, name := range []string{"wrappers.txtar", "services.txtar", "checkconfig.txtar"} {
		script, err := txtar.ParseFile(filepath.Join("..", "..", "testdata", "script", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range script.Files {
			if filepath.Ext(f.Name) == ".yaml" {
				run = append(run, string(f.Data))
			}
		}
	}
	if diff := cmp.Diff(shown, run); diff != "" || slices.Contains(shown, "") {
		t.Errorf("the examples of README.md are not those of the scripts (-README +script):\n%s", diff)
	}
}

// TestReadmeRules holds the table of rules in the README to the rules.
func TestReadmeRules(t *testing.T) {
	name := filepath.Join("..", "..", "README.md")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	begin, end := []byte("<!-- rules: written by go test ./cmd/msatopo -run ReadmeRules -update -->\n"), []byte("<!-- end of rules -->\n")
	before, rest, ok1 := bytes.Cut(text, begin)
	_, after, ok2 := bytes.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("README.md lacks %s or %s", begin, end)
	}
	want := slices.Concat(before, begin, []byte("\n"+rules.Table(rules.All)+"\n"), end, after)
	switch {
	case bytes.Equal(text, want):
	case *update:
		if err := os.WriteFile(name, want, 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error("the table of rules in README.md is stale: run go test ./cmd/msatopo -run ReadmeRules -update")
	}
}
