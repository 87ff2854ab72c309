package deploy

import (
	"strconv"

	"github.com/hashicorp/hcl/v2"

	"github.com/msatopo/msatopo/graph"
)

func decimal(n int) string { return strconv.Itoa(n) }

// traverse resolves a reference: var.x, local.x, each.key, module.x.y,
// aws_sns_topic.x.arn.
func (m *tfModule) traverse(t hcl.Traversal, sv scopeVars) any {
	root := t.RootName()
	if v, ok := sv[root]; ok {
		return m.steps(v, t[1:], traversalText(t))
	}
	what := traversalText(t)
	if len(t) < 2 {
		return unknown(what)
	}
	attr, _ := t[1].(hcl.TraverseAttr)
	switch root {
	case "var":
		return m.steps(m.variable(attr.Name), t[2:], what)
	case "local":
		return m.steps(m.local(attr.Name), t[2:], what)
	case "module":
		return m.steps(m.child(attr.Name), t[2:], what)
	case "path":
		if attr.Name == "module" {
			return text{s: "."}
		}
		return unknown(what)
	case "each", "count", "self", "terraform":
		return unknown(what)
	case "data":
		if len(t) > 2 {
			name, _ := t[2].(hcl.TraverseAttr)
			return m.steps(m.resource("data."+attr.Name+"."+name.Name), t[3:], what)
		}
	}
	return m.steps(m.resource(root+"."+attr.Name), t[2:], what)
}

// guard evaluates f unless it is being evaluated already, which is a cycle.
func (m *tfModule) guard(name string, f func() any) any {
	if m.evaluating[name] {
		return unknown(name)
	}
	m.evaluating[name] = true
	defer delete(m.evaluating, name)
	return f()
}

// once is guard for what has no instances: it is evaluated one time.
func (m *tfModule) once(name string, f func() any) any {
	if v, ok := m.known[name]; ok {
		return v
	}
	v := m.guard(name, f)
	if !m.evaluating[name] {
		m.known[name] = v
	}
	return v
}

func (m *tfModule) variable(name string) any {
	if v, ok := m.inputs[name]; ok {
		return v
	}
	b := m.variables[name]
	if b == nil || b.Body.Attributes["default"] == nil {
		return unknown("var." + name)
	}
	a := b.Body.Attributes["default"]
	return m.once("var."+name, func() any { return positioned(m.eval(a.Expr, nil), b.file, a.SrcRange) })
}

func (m *tfModule) local(name string) any {
	a, ok := m.locals[name]
	if !ok {
		return unknown("local." + name)
	}
	return m.once("local."+name, func() any { return positioned(m.eval(a.expr, nil), a.file, a.expr.Range()) })
}

// positioned adds where a text is written, once it stands somewhere else than
// where it is used.
func positioned(v any, file string, r hcl.Range) any {
	if t, ok := v.(text); ok {
		t.via = append([]graph.Position{tfPosition(file, r)}, t.via...)
		return t
	}
	return v
}

// child evaluates a module call to the map of its outputs.
func (m *tfModule) child(name string) any {
	call := m.modules[name]
	if call == nil {
		return nil
	}
	return m.once("module."+name, func() any {
		return m.instances(call, func(sv scopeVars) any {
			c := m.callModule(call, sv)
			if c == nil {
				return nil
			}
			out := newMap()
			for _, o := range sortedKeys(c.outputs) {
				if a := c.outputs[o].Body.Attributes["value"]; a != nil {
					out.set(o, c.eval(a.Expr, nil))
				}
			}
			return out
		})
	})
}

// callModule loads the folder that a call means with the call's arguments.
func (m *tfModule) callModule(call *tfBlock, sv scopeVars) *tfModule {
	dir, ok := m.source(call)
	if !ok || m.depth > 8 {
		return nil
	}
	inputs := map[string]any{}
	for name, a := range call.Body.Attributes {
		switch name {
		case "source", "version", "providers", "count", "for_each", "depends_on":
		default:
			inputs[name] = positioned(m.eval(a.Expr, sv), call.file, a.SrcRange)
		}
	}
	c := m.reading.loadModule(dir, m.environment, inputs)
	c.depth, c.work = m.depth+1, m.work
	return c
}

// instances evaluates a block once, or once for each of count or for_each.
func (m *tfModule) instances(b *tfBlock, f func(sv scopeVars) any) any {
	if a := b.Body.Attributes["for_each"]; a != nil {
		out := newMap()
		keys, values := m.elements(m.eval(a.Expr, nil))
		for i, k := range keys {
			v := values[i]
			if t, ok := v.(text); ok && k == decimal(i) {
				k = t.s // a set: the key is the value
			}
			each := newMap()
			each.set("key", text{s: k, via: collectVia(v)})
			each.set("value", v)
			out.set(k, f(scopeVars{"each": each}))
		}
		if len(keys) == 0 {
			// for_each over what is not known: one instance with open names.
			return f(nil)
		}
		return out
	}
	if a := b.Body.Attributes["count"]; a != nil {
		t, _ := m.eval(a.Expr, nil).(text)
		n, err := strconv.Atoi(t.s)
		if err != nil {
			n = 1
		}
		out := []any{}
		for i := range min(n, 500) {
			count := newMap()
			count.set("index", text{s: decimal(i)})
			out = append(out, f(scopeVars{"count": count}))
		}
		return out
	}
	return f(nil)
}

func (m *tfModule) resource(name string) any {
	b := m.resources[name]
	if b == nil {
		return nil
	}
	return m.guard(name, func() any {
		return m.instances(b, func(sv scopeVars) any { return &tfResource{m, b, sv} })
	})
}

// steps follows the rest of a reference from v. what is the whole reference,
// for the case that it leads nowhere.
func (m *tfModule) steps(v any, steps hcl.Traversal, what string) any {
	for _, step := range steps {
		switch s := step.(type) {
		case hcl.TraverseAttr:
			v = m.index(v, s.Name, what)
		case hcl.TraverseIndex:
			k, _ := literal(s.Key).(text)
			v = m.index(v, k.s, what)
		default:
			return unknown(what)
		}
	}
	if v == nil && len(steps) > 0 && what != "" {
		return unknown(what)
	}
	return v
}

func (m *tfModule) index(v any, key, what string) any {
	switch v := v.(type) {
	case *tfMap:
		if e, ok := v.values[key]; ok {
			return e
		}
		if e, ok := v.values[unmark(key)]; ok {
			return e
		}
	case []any:
		if i, err := strconv.Atoi(key); err == nil && i >= 0 && i < len(v) {
			return v[i]
		}
	case *tfResource:
		if key == "0" {
			return v
		}
		return v.attribute(key)
	case text:
		if v.symbolic() {
			return v
		}
	}
	if what == "" {
		what = key
	}
	return unknown(what)
}
