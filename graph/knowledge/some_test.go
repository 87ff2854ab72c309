package knowledge

import (
	"fmt"
	"slices"
	"testing"
)

// TestSome holds that what is read about a few packages is what Default says of
// them, whichever they are.
func TestSome(t *testing.T) {
	all := Default()
	paths := map[string]bool{}
	for _, fn := range all.Functions() {
		for _, r := range all.Rows(fn) {
			paths[r.Package] = true
		}
	}
	rows := 0
	for path := range paths {
		if known, wrapped := Knows(path); !known || wrapped != all.IsLibrary(path) {
			t.Errorf("Knows(%s): %v, %v", path, known, wrapped)
		}
	}
	for _, file := range builtinSections() {
		mine := map[string]bool{}
		for _, s := range file {
			mine[s.path] = true
		}
		some, err := Some(func(path string) bool { return mine[path] })
		if err != nil {
			t.Fatal(err)
		}
		for _, fn := range all.Functions() {
			if rs := all.Rows(fn); mine[rs[0].Package] {
				rows += len(rs)
				got := some.Rows(fn)
				for i, r := range rs {
					if r.Package == rs[0].Package && !slices.ContainsFunc(got, func(g *Row) bool { return essence(g) == essence(r) }) {
						t.Errorf("%s: lacks row %d: %s", fn, i, essence(r))
					}
				}
			}
		}
	}
	if rows < 1000 {
		t.Errorf("%d rows only", rows)
	}
	for path := range paths { // each by itself can be read
		if _, err := Some(func(p string) bool { return p == path }); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	if known, _ := Knows("example.com/unknown"); known {
		t.Error("an unknown package is known")
	}
}

// essence is a row without the lines at which it is written.
func essence(r *Row) string {
	return fmt.Sprint(r.Role, r.System, r.Kind, r.Protocol, r.Channel, r.Operation, r.Handler, r.Duration, r.Deadline, r.From, r.Value, len(r.When))
}
