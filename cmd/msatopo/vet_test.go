package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// TestVetTool runs the built binary as the vet tool of the go command, which
// talks to it by a protocol of its own.
func TestVetTool(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the binary")
	}
	tool := filepath.Join(t.TempDir(), "msatopo")
	if out, err := exec.Command("go", "build", "-o", tool, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	// One small package: a vet tool reads all that a package imports, for its facts.
	cmd := exec.Command("go", "vet", "-vettool="+tool, "./flow")
	cmd.Dir = filepath.Join("..", "..", "graph")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("go vet -vettool: %v\n%s", err, out)
	}
}
