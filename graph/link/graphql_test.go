package link

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestGraphQLOperation(t *testing.T) {
	for _, c := range []struct{ doc, want string }{
		{`{ viewer { login } }`, "Query.viewer"},
		{"query Q($id: ID! = \"}\", $f: F = {a: [1]}) @live {\n # { no }\n a(id: $id, s: \"{ b }\", in: {x: {y: 1}}) @skip(if: $id) { x { y } }, b }", "Query.a Query.b"},
		{`mutation { gone: cancelBooking(id: 1) { id } }`, "Mutation.cancelBooking"},
		{`subscription { alerts { text } }`, "Subscription.alerts"},
		{`query { __typename ...names ... on Query { c } ... @include(if: true) { a } } fragment names on Query { a ...names }`, "Query.a Query.c"},
		{`query A { a } mutation B { b }`, "Query.a Mutation.b"},
		{"query { a(text: \"\"\" } \\\"\"\" { \"\"\") { x } }", "Query.a"},
		{"query { a(id: \"" + mark + "\", n: " + mark + ") { x } }", "Query.a"},
		{"query { " + mark + "(id: 1) { x } }", "Query." + mark},
		{`fragment names on Query { a }`, ""},
		{`query { a`, ""},
		{``, ""},
		{strings.Repeat("{a", maxTokens), ""},
		{"query { ...f0 }" + fragments(60), "Query.a"},
	} {
		if got := strings.Join(graphqlOperation(c.doc), " "); got != c.want {
			t.Errorf("%.80s: %s, want %s", c.doc, got, c.want)
		}
	}
}

// fragments are n fragments of which each spreads the next one twice.
func fragments(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on Query { ...f%d ...f%d }", i, i+1, i+1)
	}
	return b.String() + fmt.Sprintf(" fragment f%d on Query { a }", n)
}

func TestGraphQLSchema(t *testing.T) {
	for _, c := range []struct{ doc, want string }{
		{`type Query { a: Int b(x: In = {y: "}"}, z: [Int!]! = [1]): B! } type B { id: ID }`, "Query.a Query.b"},
		{"\"\"\"\ntype Query { no: Int }\n\"\"\"\ntype Query {\n # type Mutation { no: Int }\n \"what } is\" a: Int @deprecated(reason: \"}\") }\nextend type Query { c: Int }", "Query.a Query.c"},
		{`schema { query: Root mutation: Change } type Root { a: Int } type Change implements X & Y { b: Int } type Query { no: Int } input In { x: Int }`, "Query.a Mutation.b"},
		{`extend schema { subscription: News } type News { n: Int }`, "Subscription.n"},
		{`directive @live on QUERY scalar Time enum E { A B } union U = A | B interface N { id: ID } type Subscription { s: Time }`, "Subscription.s"},
		{`type Query {`, ""},
		{``, ""},
	} {
		if got := strings.Join(graphqlSchema(c.doc), " "); got != c.want {
			t.Errorf("%.80s: %s, want %s", c.doc, got, c.want)
		}
	}
}

func TestMarked(t *testing.T) {
	in := text{{kind: partLit, lit: "query { a(id: \""}, {kind: partConfig, env: "ID"}, {kind: partLit, lit: "\") { x } }"}}
	doc, vars := in.marked()
	if got := graphqlOperation(doc); !slices.Equal(got, []string{"Query.a"}) || len(vars) != 1 {
		t.Errorf("%s: %v", doc, got)
	}
	if got := unmarked("Query."+mark, vars); len(got) != 2 || got[0].lit != "Query." || got[1].kind != partHole {
		t.Errorf("%v", got)
	}
	if got := unmarked("Query."+mark, nil); len(got) != 1 || got[0].lit != "Query."+mark { // so it was written
		t.Errorf("%v", got)
	}
}
