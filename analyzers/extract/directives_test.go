package extract

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/msatopo/msatopo/graph/flow"
)

// TestDirectives holds which lines a comment is about: the comment says what it
// expects.
func TestDirectives(t *testing.T) {
	const src = `package a

//msatopo:ignore 4-4
const one = 1

//msatopo:ignore 7-10
const (
	two = 2 //msatopo:ignore 8-8
	three = 3
)

// T has a doc comment.
//
//msatopo:ignore 15-19
type T struct {
	//msatopo:ignore 17-17
	A int
	B int //msatopo:ignore 18-18
}

//msatopo:ignore 22-46
func f(ch chan int) {
	g( //msatopo:ignore 23-26
		1,
		2, //msatopo:ignore 25-25
	)
	//msatopo:ignore 29-29
	// more words
	for i := range 3 {
		g(i)
	}
	//msatopo:ignore 33-34
	if x := g(1,
		2); x {
		g(3)
	}
	//msatopo:ignore 38-38
	go func() {
		g(4)
	}() //msatopo:ignore 40-40
	switch {
	//msatopo:ignore 43-43
	case g(5):
		g(6)
	}
}

//msatopo:ignore 49-49

func h() {}

func k() { //msatopo:ignore 52-53
}

/* msatopo:ignore not */
// msatopo: prose, as ordinary comments have it
// msatopo:ignore 58-58
`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "a.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	in := Input{Fset: fset, Files: []*ast.File{file}, Pkg: types.NewPackage("a", "a"), Info: &types.Info{}}
	x := newExtractor(in)
	x.directives(file)
	var got, want []string
	for _, d := range x.out.Directives {
		text := x.out.Str(d.Text)
		want = append(want, text)
		got = append(got, fmt.Sprintf("%s %d-%d", text[:strings.LastIndex(text, " ")], d.First, d.Last))
	}
	if diff := cmp.Diff(want, got); diff != "" || len(want) != 17 {
		t.Errorf("%d directives (-said +found):\n%s", len(want), diff)
	}
	if !slices.IsSortedFunc(x.out.Directives, func(a, b flow.Directive) int { return int(a.Pos.Line - b.Pos.Line) }) {
		t.Error("they are not in the order of the source")
	}
}
