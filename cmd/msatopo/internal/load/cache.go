package load

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/msatopo/msatopo/graph/flow"
)

// A cache keeps summaries between runs, by the content of all that they depend
// on, so that an entry never goes stale. Any number of processes may use one
// folder: entries appear whole, by renaming. A nil cache keeps nothing.
type cache struct {
	dir   string
	names *fileNames
	tool  string
}

// openCache gives the cache in dir; what goes wrong with it costs time only, and
// so is not told.
func openCache(dir string, names *fileNames) *cache {
	if dir == "" {
		return nil
	}
	tool, err := toolID()
	if err != nil || os.MkdirAll(dir, 0o755) != nil {
		return nil
	}
	c := &cache{dir: dir, names: names, tool: tool}
	c.trim()
	return c
}

// toolID tells apart the builds of this program: a summary of another one may
// have other contents.
func toolID() (string, error) {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Sum != "" {
		return info.Main.Version + " " + info.Main.Sum + " " + runtime.Version(), nil
	}
	exe, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(exe)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// exportName is how the go command names export data in its cache: by content.
var exportName = regexp.MustCompile(`^[0-9a-f]{64}-d$`)

// key names the entry of u; it is empty when some of what its summary depends
// on has no content of its own, as with a dependency that does not compile.
func (c *cache) key(u *unit) string {
	if c == nil {
		return ""
	}
	h := sha256.New()
	p := u.pkg
	fmt.Fprintf(h, "msatopo summary\n%s\n%s %s %t %+v\n", c.tool, p.PkgPath, p.Name, u.own, p.TypesSizes)
	if m := p.Module; m != nil {
		fmt.Fprintf(h, "%s %s %s\n", m.Path, m.Version, m.GoVersion)
	}
	for _, name := range sourceFiles(p) {
		fmt.Fprintf(h, "file %s ", c.names.file(name))
		if hashFile(h, name) != nil {
			return ""
		}
	}
	for _, path := range sortedKeys(p.Imports) {
		imp := p.Imports[path]
		export := filepath.Base(imp.ExportFile)
		if imp.PkgPath == "unsafe" {
			export = "unsafe"
		} else if !exportName.MatchString(export) {
			return ""
		}
		fmt.Fprintf(h, "import %s %s %s\n", path, imp.PkgPath, export)
	}
	return hex.EncodeToString(h.Sum(nil))
}

func hashFile(to hash.Hash, name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	_, err = to.Write(sum[:])
	return err
}

func (c *cache) file(key string) string { return filepath.Join(c.dir, key[:2], key[2:]) }

func (c *cache) get(key string) *flow.Package {
	if c == nil || key == "" {
		return nil
	}
	data, err := os.ReadFile(c.file(key))
	if err != nil || len(data) < sha256.Size {
		return nil
	}
	// A disk that was full or failed must not become a wrong map.
	sum, data := data[:sha256.Size], data[sha256.Size:]
	if want := sha256.Sum256(data); !bytes.Equal(sum, want[:]) {
		return nil
	}
	p, err := flow.Decode(data)
	if err != nil {
		return nil
	}
	if info, err := os.Stat(c.file(key)); err == nil && time.Since(info.ModTime()) > 24*time.Hour {
		os.Chtimes(c.file(key), time.Time{}, time.Now()) // still in use: see trim
	}
	return p
}

func (c *cache) put(key string, p *flow.Package) {
	if c == nil || key == "" {
		return
	}
	data := flow.Encode(p)
	sum := sha256.Sum256(data)
	name := c.file(key)
	if os.MkdirAll(filepath.Dir(name), 0o755) != nil {
		return
	}
	f, err := os.CreateTemp(filepath.Dir(name), "new-*")
	if err != nil {
		return
	}
	_, err1 := f.Write(sum[:])
	_, err2 := f.Write(data)
	if errors.Join(err1, err2, f.Close()) != nil || os.Rename(f.Name(), name) != nil {
		os.Remove(f.Name())
	}
}

// trim deletes, at most once a day, what was not used for two weeks.
func (c *cache) trim() {
	mark := filepath.Join(c.dir, "trimmed")
	if info, err := os.Stat(mark); err == nil && time.Since(info.ModTime()) < 24*time.Hour {
		return
	}
	if os.WriteFile(mark, nil, 0o644) != nil {
		return
	}
	filepath.WalkDir(c.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, "trimmed") {
			return nil
		}
		if info, err := d.Info(); err == nil && time.Since(info.ModTime()) > 14*24*time.Hour {
			os.Remove(path)
		}
		return nil
	})
}
