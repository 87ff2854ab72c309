package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestInterrupt holds that the work tree of --new-from is taken away when the run is
// stopped while it is being read.
func TestInterrupt(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	repo, temp := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", temp)
	for name, text := range map[string]string{"go.mod": "module example.com/a\n\ngo 1.22\n", "cmd/a/main.go": "package main\n\nfunc main() {}\n"} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(filepath.Join(repo, name)), 0o755), os.WriteFile(filepath.Join(repo, name), []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	run := func(args ...string) string {
		out, err := exec.Command("git", append([]string{"-C", repo, "-c", "user.name=a", "-c", "user.email=a@example.com"}, args...)...).CombinedOutput()
		if err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	run("init", "-q", "-b", "main")
	run("add", "-A")
	run("commit", "-q", "-m", "a")

	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		for ctx.Err() == nil { // until the tree is there
			if found, _ := filepath.Glob(filepath.Join(temp, "*", "*", "go.mod")); len(found) > 0 {
				cancel()
			}
			time.Sleep(time.Millisecond)
		}
	}()
	f := checkFlags{source: source{dir: repo, noCache: true}, newFrom: "main"}
	if _, err := f.readOlder(ctx, nil, io.Discard); !errors.Is(err, context.Canceled) {
		t.Errorf("it was not stopped: %v", err)
	}
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
	if list := run("worktree", "list"); strings.Count(list, "\n") != 1 {
		t.Errorf("work trees are left: %s", list)
	}
}

func TestNoGit(t *testing.T) {
	t.Setenv("PATH", "")
	f := checkFlags{source: source{dir: t.TempDir()}, newFrom: "main"}
	if _, err := f.readOlder(t.Context(), nil, io.Discard); err == nil || err.Error() != "--new-from main: git is not installed" {
		t.Errorf("%v", err)
	}
}
