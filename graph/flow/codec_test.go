package flow

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sample has every field of every type set, so that a field left out of the
// codec is noticed.
func sample() *Package {
	pos := Pos{Line: 3, File: 1, Col: 7}
	method := Method{Name: 1, Sig: 2, Func: 3, Path: []Sym{4}}
	return &Package{
		Path: "example.org/shop", Name: "shop", Module: "example.org/shop@v1.2.3", Imports: []string{"context", "fmt"},
		Files:   []File{{}, {Name: "shop.go", Generated: true}},
		Strings: []string{"", "Publish", "func()", "example.org/shop.Bus", "bus"},
		Types:   []Type{{}, {Kind: Named, Under: Struct, Name: 3, Key: 1, Elem: 1, Args: []TypeID{1}}},
		Decls: []TypeDecl{{Name: 3, Underlying: 1, Interface: true, Pos: pos, Doc: 4, Methods: []Method{method},
			Fields: []Field{{Name: 1, Type: 1, Tag: 2, Embedded: true, Doc: 3, Pos: pos}}}},
		Globals: []Global{{Name: 1, Type: 1, Doc: 2, Pos: pos}},
		Consts:  []Const{{Name: 1, Type: 1, Value: 2, Doc: 3, Pos: pos}},
		Impls:   []Impl{{Type: 1, Iface: 1, Methods: []Method{method}, Pos: pos}},
		Funcs: []Func{{Name: 1, Parent: 2, Sig: 3, Pos: pos, Params: 1, Frees: 1, Refs: 1, Results: 1, Names: []Sym{1, 2},
			Values: []Value{{Op: OpCall, Flags: Go | Defer, Type: 1, Name: 1, Aux: 2, N: 3, Pos: pos, Args: []ValueID{0, 1}}, {Op: OpParam}},
			Blocks: []Block{{Start: 1, Succs: []int32{0, 1}}}}},
		Directives: []Directive{{Text: 1, Pos: pos, First: 4, Last: 9}},
	}
}

func TestCodecKeepsEverything(t *testing.T) {
	want := sample()
	data := Encode(want)
	got, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("decoded (-want +got):\n%s", diff)
	}
	for range 10 {
		if !bytes.Equal(Encode(got), data) {
			t.Fatal("encoding the same package gives other bytes")
		}
	}
}

func TestDecodeRefusesBrokenInput(t *testing.T) {
	data := Encode(sample())
	for n := range len(data) {
		if _, err := Decode(data[:n]); err == nil {
			t.Fatalf("the first %d of %d bytes were taken for a package", n, len(data))
		}
	}
	if _, err := Decode(append(bytes.Clone(data), 0)); err == nil {
		t.Error("bytes after the end were not noticed")
	}
	other := bytes.Clone(data)
	other[0]++
	if _, err := Decode(other); err == nil {
		t.Error("another version was taken for this one")
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(Encode(sample()))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Decode(data)
		if err == nil && p == nil {
			t.Error("no package and no error")
		}
	})
}

// TestSizeBudget holds the summary small: what a call costs is what a tree costs.
func TestSizeBudget(t *testing.T) {
	p := sample()
	before := len(Encode(p))
	p.Funcs[0].Values = append(p.Funcs[0].Values, Value{Op: OpCall, Type: 1, Name: 1, Pos: Pos{Line: 400, File: 1, Col: 12}, Args: []ValueID{0, 1, 2}})
	if n := len(Encode(p)) - before; n > 14 {
		t.Errorf("a call of three arguments takes %d bytes, want at most 14", n)
	}
}
