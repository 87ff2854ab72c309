package link

import (
	"strings"
	"text/template/parse"
)

// A textTemplate is a template of the standard library, of which the text is known.
type textTemplate struct{ source string }

// newTemplate, parsed and filled are the functions by which a template is made and
// executed.
func newTemplate(*act, []val) val { return val{v: &native{of: textTemplate{}}} }

func parsedTemplate(a *act, args []val) val {
	x := a.m.force(args[1])
	t := val{&native{of: textTemplate{a.m.literalOf(x)}}, x.from}
	return val{v: []val{t, {}}}
}

// mustTemplate is its first operand, when there is no error.
func mustTemplate(a *act, args []val) val { return a.m.force(args[0]) }

// filledTemplate writes a template with what is known of its data; what is not
// known stays a hole of the field's name.
func filledTemplate(a *act, args []val) val {
	x := a.m.force(args[0])
	n, _ := x.v.(*native)
	if n == nil {
		a.m.giveUp("a template that is known only at run time")
	}
	t, ok := n.of.(textTemplate)
	if !ok {
		a.m.giveUp("a template that is known only at run time")
	}
	trees, err := parse.Parse("", t.source, "", "", map[string]any{})
	if err != nil || trees[""] == nil {
		a.m.giveUp("a template with functions")
	}
	out := val{from: x.from}
	var made text
	for _, node := range trees[""].Root.Nodes {
		switch node := node.(type) {
		case *parse.TextNode:
			made = join(made, lit(string(node.Text)))
		case *parse.ActionNode:
			piece, from := a.templated(node.Pipe, args[len(args)-1])
			made, out.from = join(made, piece), union(out.from, from)
		case *parse.CommentNode:
		default: // a condition, a loop
			made = join(made, hole("", site{}, "decided by a template"))
		}
	}
	out.v = made
	a.write(args[1], out)
	return val{}
}

// templated is what an action shows: a field of the data.
func (a *act) templated(pipe *parse.PipeNode, data val) (text, []*trail) {
	unknown := func(name string) (text, []*trail) {
		return hole(name, site{}, "filled into a template at run time"), nil
	}
	if len(pipe.Cmds) != 1 || len(pipe.Cmds[0].Args) != 1 || len(pipe.Decl) > 0 {
		return unknown("")
	}
	switch arg := pipe.Cmds[0].Args[0].(type) {
	case *parse.StringNode:
		return lit(arg.Text), nil
	case *parse.FieldNode:
		name := arg.Ident[len(arg.Ident)-1]
		x := a.m.tryForce(data)
		for _, f := range arg.Ident {
			x = a.m.part(x, f)
		}
		if t, ok := a.m.tryShow(&x); ok {
			return bare(t), x.from
		}
		return unknown(name)
	case *parse.DotNode:
		x := a.m.tryForce(data)
		if t, ok := a.m.tryShow(&x); ok {
			return bare(t), x.from
		}
	}
	return unknown("")
}

// part is a field of a struct or the entry of a map, as a template takes it.
func (m *machine) part(x val, name string) val {
	if b, ok := x.v.(boxed); ok {
		x = m.tryForce(b.val)
	}
	if cell, ok := x.v.(*val); ok {
		x = *cell
	}
	switch c := x.v.(type) {
	case *record:
		if f := c.fields[name]; f != nil {
			return m.tryForce(*f)
		}
		if d := m.r.prog.decls[strings.TrimLeft(c.typ, "*")]; d != nil {
			for _, f := range d.Fields {
				if d.pkg.Str(f.Name) == name {
					return m.tryForce(*m.field(c, name, d.pkg, f.Type))
				}
			}
		}
	case *mapping:
		if v := c.of[name]; v != nil && !c.lost {
			return m.tryForce(*v)
		}
	}
	return val{v: &native{}}
}

// tryForce is force for what need not be known.
func (m *machine) tryForce(v val) (out val) {
	defer func() {
		switch x := recover().(type) {
		case nil:
		case stop:
			out = val{v: &native{}}
		default:
			panic(x)
		}
	}()
	return m.force(v)
}
