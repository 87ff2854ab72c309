package image

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// TestCompiledCodeIsPrivate starts this test again with folders of its own, and
// looks where go-graphviz has put its machine code.
func TestCompiledCodeIsPrivate(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the names of the folders are those of Linux")
	}
	if os.Getenv("MSATOPO_START") != "" {
		if got := os.Getenv("TMPDIR"); got != os.Getenv("MSATOPO_START") {
			t.Errorf("TMPDIR is %q after the start", got)
		}
		return
	}
	tmp, cache := t.TempDir(), t.TempDir()
	cmd := exec.Command(os.Args[0], "-test.run=^TestCompiledCodeIsPrivate$")
	cmd.Env = append(os.Environ(), "TMPDIR="+tmp, "XDG_CACHE_HOME="+cache, "MSATOPO_START="+tmp)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if _, err := os.Stat(filepath.Join(tmp, "go-graphviz")); err == nil {
		t.Error("the machine code is in the temporary folder")
	}
	if _, err := os.Stat(filepath.Join(cache, "msatopo", "go-graphviz")); err != nil {
		t.Error(err)
	}
}
