package link

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// documents are the string functions that make several operations of one text.
var documents = map[string]func(string) []string{
	"graphqloperation": graphqlOperation,
	"graphqlschema":    graphqlSchema,
}

// operationTexts resolves the operations of a row. Of a document of which nothing
// can be told there is one operation, which is not known.
func (s *service) operationTexts(st start, row *knowledge.Row) []textAnswer {
	ts := s.toldTexts(row.Operation, st)
	read := documents[row.Eval]
	if read == nil {
		return ts
	}
	var out []textAnswer
	for _, t := range ts {
		doc, vars := t.text.marked()
		ops := read(doc)
		if len(ops) == 0 {
			out = append(out, textAnswer{hole("", st.call, "it is not known which document this is"), t.binds, t.ev})
		}
		for _, op := range ops {
			out = append(out, textAnswer{unmarked(op, vars), t.binds, t.ev})
		}
	}
	return dedupe(out)
}

// mark stands in a document for what is known only at run time: a name or a part
// of one, a value, something in a string.
const mark = "__runtime__"

// marked is the text with a mark in place of each part that is not literal.
func (t text) marked() (doc string, vars text) {
	var b strings.Builder
	for _, p := range t {
		if p.kind == partLit {
			b.WriteString(p.lit)
			continue
		}
		b.WriteString(mark)
		vars = append(vars, p)
	}
	return b.String(), vars
}

// unmarked puts a part of the text back where a mark is.
func unmarked(s string, vars text) text {
	if len(vars) == 0 || !strings.Contains(s, mark) {
		return lit(s)
	}
	pieces := strings.Split(s, mark)
	out := lit(pieces[0])
	for _, piece := range pieces[1:] {
		out = join(out, text{{kind: partHole, at: vars[0].at, reason: vars[0].reason}}, lit(piece))
	}
	return trimEmptyParts(out)
}

// maxTokens of a document are read.
const maxTokens = 200_000

// graphqlOperation lists the root fields that a query document asks for:
// Query.order, Mutation.cancelOrder.
func graphqlOperation(doc string) []string {
	q, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: doc}, maxTokens)
	if err != nil {
		return nil
	}
	var out []string
	for _, op := range q.Operations {
		root := rootTypes[op.Operation]
		for _, name := range rootFields(q, op.SelectionSet, map[string]bool{}) {
			if op := root + "." + name; !slices.Contains(out, op) {
				out = append(out, op)
			}
		}
	}
	return out
}

var rootTypes = map[ast.Operation]string{ast.Query: "Query", ast.Mutation: "Mutation", ast.Subscription: "Subscription"}

// rootFields lists the fields of a selection, also those in fragments that were
// not seen before.
func rootFields(q *ast.QueryDocument, set ast.SelectionSet, seen map[string]bool) []string {
	var out []string
	for _, sel := range set {
		switch x := sel.(type) {
		case *ast.Field:
			if !introspects(x.Name) {
				out = append(out, x.Name)
			}
		case *ast.InlineFragment:
			out = append(out, rootFields(q, x.SelectionSet, seen)...)
		case *ast.FragmentSpread:
			if f := q.Fragments.ForName(x.Name); f != nil && !seen[x.Name] {
				seen[x.Name] = true
				out = append(out, rootFields(q, f.SelectionSet, seen)...)
			}
		}
	}
	return out
}

// introspects reports whether every server has the field: __schema, __typename.
func introspects(field string) bool {
	return strings.HasPrefix(field, "__") && !strings.HasPrefix(field, mark)
}

// graphqlSchema lists the fields of the root types that the text of a schema
// defines, under the names of the operations: Query.order.
func graphqlSchema(doc string) []string {
	sch, err := parser.ParseSchemaWithLimit(&ast.Source{Input: doc}, maxTokens)
	if err != nil {
		return nil
	}
	root := map[string]string{}
	for _, defs := range []ast.SchemaDefinitionList{sch.Schema, sch.SchemaExtension} {
		for _, def := range defs {
			for _, op := range def.OperationTypes {
				root[op.Type] = rootTypes[op.Operation]
			}
		}
	}
	if len(root) == 0 {
		root = map[string]string{"Query": "Query", "Mutation": "Mutation", "Subscription": "Subscription"}
	}
	var out []string
	for _, defs := range []ast.DefinitionList{sch.Definitions, sch.Extensions} {
		for _, def := range defs {
			for _, f := range def.Fields {
				if op := root[def.Name] + "." + f.Name; root[def.Name] != "" && !introspects(f.Name) && !slices.Contains(out, op) {
					out = append(out, op)
				}
			}
		}
	}
	return out
}
