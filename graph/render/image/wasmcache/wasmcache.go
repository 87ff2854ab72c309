// Package wasmcache keeps the compiled Graphviz where only this user can write.
//
// go-graphviz compiles its WebAssembly when the program starts, whether a picture
// is wanted or not, and keeps the machine code in the folder go-graphviz of the
// temporary folder. On a shared machine anyone can make that folder first and put
// code of their own there. There is no option for it, so this package points the
// temporary folder at the user's cache folder while go-graphviz starts.
//
// It works because packages are initialised in the order of their import paths
// as soon as what they import is: this one needs the standard library only,
// while go-graphviz waits for github.com/tetratelabs/wazero, which sorts later.
package wasmcache

import (
	"os"
	"path/filepath"
	"runtime"
)

var (
	name   = "TMPDIR"
	before string
	was    bool
	moved  bool
)

func init() {
	if runtime.GOOS == "windows" {
		name = "TMP"
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return
	}
	dir = filepath.Join(dir, "msatopo")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return
	}
	before, was = os.LookupEnv(name)
	moved = os.Setenv(name, dir) == nil
}

// Restore gives the temporary folder back. Package image calls it when
// go-graphviz has started.
func Restore() {
	switch {
	case !moved:
	case was:
		_ = os.Setenv(name, before)
	default:
		_ = os.Unsetenv(name)
	}
	moved = false
}
