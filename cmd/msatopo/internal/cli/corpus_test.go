package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/msatopo/msatopo/graph"
)

// TestCorpus measures the map of a real system that the module proxy serves against
// labels that were made by hand, and holds the figures: what is lost, and what is
// found that is not there, changes the golden table.
func TestCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("downloads and reads a large module")
	}
	const module = "github.com/absmach/supermq@v0.17.0"
	labels := filepath.Join(root, "testdata", "corpus", "supermq.labels")
	golden := filepath.Join(root, "testdata", "corpus", "supermq.golden")

	dir := downloaded(t, module)
	t.Chdir(dir)
	var out, errs bytes.Buffer
	cmd := newRoot()
	cmd.SetArgs([]string{"graph", "--format", "json", "./..."})
	cmd.SetOut(&out)
	cmd.SetErr(&errs)
	if err := cmd.Execute(); err != nil {
		t.Fatalf("graph: %v\n%s", err, errs.Bytes())
	}
	var top graph.Topology
	if err := json.Unmarshal(out.Bytes(), &top); err != nil {
		t.Fatal(err)
	}
	got := module + "\n" + scored(readLabels(t, labels), &top)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the figures changed (-golden +got); if it is for the better, run with -update\n%s", diff)
	}
}

// downloaded gives a copy of a module in a folder of its own, as a checkout has it.
func downloaded(t *testing.T, module string) string {
	t.Helper()
	cmd := exec.Command("go", "mod", "download", "-json", module)
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	cmd.Dir = t.TempDir()
	out, err := cmd.Output()
	var at struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &at); err != nil || jsonErr != nil || at.Dir == "" {
		t.Fatalf("go mod download %s: %v %s", module, err, at.Error)
	}
	dir := filepath.Join(t.TempDir(), "tree")
	if err := os.CopyFS(dir, os.DirFS(at.Dir)); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o755); err != nil { // here the repository begins
		t.Fatal(err)
	}
	return dir
}
