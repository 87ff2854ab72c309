package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
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
	for _, name := range []string{"wrappers.txtar", "services.txtar"} {
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
