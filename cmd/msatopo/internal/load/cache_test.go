package load

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestCache holds that an entry is used when nothing has changed, and no more
// when the package, or one that it imports, has, or when the entry is damaged.
func TestCache(t *testing.T) {
	dir := filepath.Join(writeFile(t, "shop.txtar"), "shop")
	cfg := Config{Dir: dir, CacheDir: t.TempDir()}
	main := filepath.Join(dir, "cmd", "stock", "main.go")
	contract := filepath.Join(dir, "contract", "contract.go")

	mustLoad(t, cfg)
	first := entries(t, cfg.CacheDir)
	if len(first) != 6 {
		t.Fatalf("%d entries, want one for each of 6 packages", len(first))
	}
	mustLoad(t, cfg)
	if n := len(entries(t, cfg.CacheDir)); n != 6 {
		t.Errorf("%d entries after a second run, want 6", n)
	}

	edit(t, main, "\n// changed\n")
	mustLoad(t, cfg)
	if n := len(entries(t, cfg.CacheDir)); n != 7 {
		t.Errorf("%d entries after a command changed, want 7", n)
	}
	edit(t, contract, "\nfunc New() {}\n")
	mustLoad(t, cfg)
	if n := len(entries(t, cfg.CacheDir)); n != 10 {
		t.Errorf("%d entries after a package with two importers changed, want 10", n)
	}

	want := encode(mustLoad(t, cfg))
	for _, name := range entries(t, cfg.CacheDir) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		data[len(data)/2] ^= 1
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got := encode(mustLoad(t, cfg)); string(got) != string(want) {
		t.Error("damaged entries changed the result")
	}
}

func edit(t *testing.T, name, more string) {
	t.Helper()
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString(more); err != nil {
		t.Fatal(err)
	}
}

func entries(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && d.Name() != "trimmed" {
			names = append(names, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
