package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/script")

func TestMain(m *testing.M) {
	// The test binary stands in for msatopo, so that scripts run the code at hand
	// and count for coverage.
	testscript.Main(m, map[string]func(){"msatopo": main})
}

// TestScripts runs the command lines in testdata/script, offline and with a
// summary cache of their own.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("..", "..", "testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			// Scripts get a home of their own, but compiling the standard library
			// for each of them would take minutes.
			for _, name := range []string{"GOCACHE", "GOMODCACHE"} {
				env.Setenv(name, goEnv(t, name))
			}
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".cache"))
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOFLAGS", "")
			env.Setenv("GOWORK", "")
			env.Setenv("GOTOOLCHAIN", "local")
			module, err := filepath.Abs(filepath.Join("..", ".."))
			if err != nil {
				return err
			}
			env.Setenv("MODULE", module)
			return os.MkdirAll(filepath.Join(env.WorkDir, ".cache"), 0o755)
		},
	})
}
