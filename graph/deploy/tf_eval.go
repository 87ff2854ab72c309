package deploy

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/msatopo/msatopo/graph"
)

// scopeVars are the names that count, for_each and for expressions bind.
type scopeVars map[string]any

// eval gives the value of an expression. It never fails: what it cannot know is
// a text with ${...} in it.
func (m *tfModule) eval(e hclsyntax.Expression, sv scopeVars) any {
	if *m.work--; *m.work <= 0 {
		return unknown("...")
	}
	switch e := e.(type) {
	case *hclsyntax.LiteralValueExpr:
		return literal(e.Val)
	case *hclsyntax.TemplateExpr:
		return m.template(e.Parts, sv)
	case *hclsyntax.TemplateWrapExpr:
		return m.eval(e.Wrapped, sv)
	case *hclsyntax.TemplateJoinExpr:
		_, values := elements(m.eval(e.Tuple, sv))
		return joined(values, "")
	case *hclsyntax.ParenthesesExpr:
		return m.eval(e.Expression, sv)
	case *hclsyntax.ObjectConsKeyExpr:
		if word := hcl.ExprAsKeyword(e.Wrapped); word != "" && !e.ForceNonLiteral {
			return text{s: word}
		}
		return m.eval(e.Wrapped, sv)
	case *hclsyntax.ObjectConsExpr:
		out := newMap()
		for _, item := range e.Items {
			if k, ok := asText(m.eval(item.KeyExpr, sv)); ok {
				v := m.eval(item.ValueExpr, sv)
				if t, ok := v.(text); ok && len(t.via) == 0 {
					t.via = []graph.Position{tfPosition(item.ValueExpr.Range().Filename, item.ValueExpr.Range())}
					v = t
				}
				out.set(k.s, v)
			}
		}
		return out
	case *hclsyntax.TupleConsExpr:
		out := []any{}
		for _, x := range e.Exprs {
			out = append(out, m.eval(x, sv))
		}
		return out
	case *hclsyntax.ScopeTraversalExpr:
		return m.traverse(e.Traversal, sv)
	case *hclsyntax.RelativeTraversalExpr:
		return m.steps(m.eval(e.Source, sv), e.Traversal, "")
	case *hclsyntax.IndexExpr:
		key, _ := asText(m.eval(e.Key, sv))
		return m.index(m.eval(e.Collection, sv), key.s, "")
	case *hclsyntax.SplatExpr:
		return m.splat(e, sv)
	case *hclsyntax.AnonSymbolExpr:
		return sv["\x00splat"]
	case *hclsyntax.ConditionalExpr:
		return m.conditional(e, sv)
	case *hclsyntax.ForExpr:
		return m.forExpr(e, sv)
	case *hclsyntax.BinaryOpExpr:
		return m.binary(e, sv)
	case *hclsyntax.UnaryOpExpr:
		if v, ok := asBool(m.eval(e.Val, sv)); ok && e.Op == hclsyntax.OpLogicalNot {
			return boolText(!v)
		}
		return unknown("!")
	case *hclsyntax.FunctionCallExpr:
		return m.call(e, sv)
	}
	return unknown("...")
}

// elements is the function of that name, paid for: a list of ten thousand is not
// one step of work, and one that is too much is none.
func (m *tfModule) elements(v any) ([]string, []any) {
	keys, values := elements(v)
	if *m.work -= len(keys); *m.work <= 0 {
		return nil, nil
	}
	return keys, values
}

func literal(v cty.Value) any {
	if v.IsNull() {
		return nil
	}
	s, err := convert.Convert(v, cty.String)
	if err != nil || !s.IsKnown() {
		return unknown("...")
	}
	return text{s: s.AsString()}
}

func (m *tfModule) template(parts []hclsyntax.Expression, sv scopeVars) any {
	var values []any
	for _, p := range parts {
		values = append(values, m.eval(p, sv))
	}
	if len(values) == 1 {
		return values[0]
	}
	return joined(values, "")
}

func joined(values []any, sep string) text {
	var out text
	for i, v := range values {
		t, ok := asText(v)
		if !ok && v != nil {
			t = unknown("...")
		}
		if i > 0 {
			out.s += sep
		}
		if len(out.s)+len(t.s) > maxValue { // parts made of parts can double at each step
			return unknown("...")
		}
		out.s += t.s
		for _, p := range t.via {
			if !slices.Contains(out.via, p) {
				out.via = append(out.via, p)
			}
		}
	}
	return out
}

func (m *tfModule) conditional(e *hclsyntax.ConditionalExpr, sv scopeVars) any {
	if yes, ok := asBool(m.eval(e.Condition, sv)); ok {
		if yes {
			return m.eval(e.TrueResult, sv)
		}
		return m.eval(e.FalseResult, sv)
	}
	// Not known which. A branch that is empty or null only says that there may be
	// nothing; of two that name something neither is sure.
	a, b := m.eval(e.TrueResult, sv), m.eval(e.FalseResult, sv)
	switch {
	case blank(a):
		return b
	case blank(b):
		return a
	}
	x, okX := asText(a)
	y, okY := asText(b)
	if okX && okY && x.s != y.s {
		return unknown("...")
	}
	return a
}

func blank(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case text:
		return v.s == ""
	case []any:
		return len(v) == 0
	case *tfMap:
		return len(v.keys) == 0
	}
	return false
}

func (m *tfModule) forExpr(e *hclsyntax.ForExpr, sv scopeVars) any {
	keys, values := m.elements(m.eval(e.CollExpr, sv))
	list, object := []any{}, newMap()
	for i := range values {
		inner := scopeVars{}
		for k, v := range sv {
			inner[k] = v
		}
		inner[e.ValVar] = values[i]
		if e.KeyVar != "" {
			inner[e.KeyVar] = text{s: keys[i]}
		}
		if e.CondExpr != nil {
			if keep, ok := asBool(m.eval(e.CondExpr, inner)); ok && !keep {
				continue
			}
		}
		v := m.eval(e.ValExpr, inner)
		if e.KeyExpr == nil {
			list = append(list, v)
		} else if k, ok := asText(m.eval(e.KeyExpr, inner)); ok {
			if e.Group {
				old, _ := object.values[k.s].([]any)
				v = append(slices.Clone(old), v)
			}
			object.set(k.s, v)
		}
	}
	if e.KeyExpr != nil {
		return object
	}
	return list
}

func (m *tfModule) splat(e *hclsyntax.SplatExpr, sv scopeVars) any {
	source := m.eval(e.Source, sv)
	_, values := elements(source)
	if r, ok := source.(*tfResource); ok {
		values = []any{r}
	}
	out := []any{}
	for _, v := range values {
		inner := scopeVars{}
		for k, v := range sv {
			inner[k] = v
		}
		inner["\x00splat"] = v
		out = append(out, m.eval(e.Each, inner))
	}
	return out
}

func (m *tfModule) binary(e *hclsyntax.BinaryOpExpr, sv scopeVars) any {
	a, b := m.eval(e.LHS, sv), m.eval(e.RHS, sv)
	switch e.Op {
	case hclsyntax.OpEqual, hclsyntax.OpNotEqual:
		x, okX := asText(a)
		y, okY := asText(b)
		if a == nil || b == nil {
			return boolText((a == nil && b == nil) == (e.Op == hclsyntax.OpEqual))
		}
		if okX && okY && !x.symbolic() && !y.symbolic() {
			return boolText((x.s == y.s) == (e.Op == hclsyntax.OpEqual))
		}
	case hclsyntax.OpLogicalAnd, hclsyntax.OpLogicalOr:
		x, okX := asBool(a)
		y, okY := asBool(b)
		if okX && okY {
			return boolText(e.Op == hclsyntax.OpLogicalAnd && x && y || e.Op == hclsyntax.OpLogicalOr && (x || y))
		}
	}
	return unknown("...")
}

func asBool(v any) (value, known bool) {
	t, ok := v.(text)
	if !ok || t.s != "true" && t.s != "false" {
		return false, false
	}
	return t.s == "true", true
}

func boolText(b bool) text {
	if b {
		return text{s: "true"}
	}
	return text{s: "false"}
}

// traversalText writes a reference as it stands in the file.
func traversalText(t hcl.Traversal) string {
	var b strings.Builder
	for _, step := range t {
		switch s := step.(type) {
		case hcl.TraverseRoot:
			b.WriteString(s.Name)
		case hcl.TraverseAttr:
			b.WriteString("." + s.Name)
		case hcl.TraverseIndex:
			if k, ok := literal(s.Key).(text); ok {
				b.WriteString("[" + k.s + "]")
			}
		}
	}
	return b.String()
}
