package deploy

import (
	"slices"
	"strings"
	"text/template/parse"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// A rendering is a filled template that remembers which line of the template
// each of its lines is from.
type rendering struct {
	b      strings.Builder
	file   string
	lines  []int            // template line of each line of the output
	filled map[int][]filled // by template line
}

func (o *rendering) text() string { return o.b.String() }

// write adds text that begins at a line of the template. Text of the template
// itself goes on from line to line; a filled value stays at its action's line.
func (o *rendering) write(s string, line int, own bool) {
	if len(o.lines) == 0 {
		o.lines = append(o.lines, line)
	}
	atStart := strings.HasSuffix(o.b.String(), "\n") || o.b.Len() == 0
	for i := range len(s) {
		if s[i] != ' ' && s[i] != '\n' && atStart {
			o.lines[len(o.lines)-1] = line
			atStart = false
		}
		if s[i] == '\n' {
			if own {
				line++
			}
			o.lines = append(o.lines, line)
			atStart = true
		}
	}
	o.b.WriteString(s)
}

// relocate moves the nodes of a parsed rendering to the template's lines.
func (o *rendering) relocate(n *yaml.Node, depth int) {
	if n == nil || depth > 4*maxDepth || n.Kind == yaml.AliasNode {
		return
	}
	if n.Line > 0 && n.Line <= len(o.lines) {
		n.Line, n.Column = o.lines[n.Line-1], 0
	}
	for _, c := range n.Content {
		o.relocate(c, depth+1)
	}
}

// A frame is what names mean at one place of a template.
type frame struct {
	dot  helmValue
	vars map[string]helmValue
}

func (f frame) with(dot helmValue) frame { return frame{dot, f.vars} }

func (f frame) bind(name string, v helmValue) frame {
	vars := map[string]helmValue{name: v}
	for k, old := range f.vars {
		if k != name {
			vars[k] = old
		}
	}
	return frame{f.dot, vars}
}

// A renderer fills one template.
type renderer struct {
	*chart
	tree *parse.Tree
	out  *rendering
}

func (c *chart) render(file string, tree *parse.Tree) *rendering {
	out := &rendering{file: file, filled: map[int][]filled{}}
	r := renderer{c, tree, out}
	top := c.top()
	r.list(tree.Root, frame{top, map[string]helmValue{"$": top}}, 0)
	return out
}

// line is the template line of a node.
func (r renderer) line(n parse.Node) int {
	i, _ := slices.BinarySearch(r.newlines[r.tree], int(n.Position()))
	return i + 1
}

// list fills nodes one after the other; variables that one declares hold for
// those after it.
func (r renderer) list(l *parse.ListNode, f frame, depth int) {
	if l == nil || depth > maxDepth {
		return
	}
	for _, n := range l.Nodes {
		if r.work--; r.work < 0 {
			return
		}
		switch n := n.(type) {
		case *parse.TextNode:
			r.out.write(string(n.Text), r.line(n), true)
		case *parse.ActionNode:
			v := r.pipe(n.Pipe, f, depth)
			if len(n.Pipe.Decl) > 0 {
				f = f.bind(n.Pipe.Decl[0].Ident[0], v)
				continue
			}
			r.fill(v, r.line(n))
		case *parse.IfNode:
			r.list(pick(r.pipe(n.Pipe, f, depth), n.List, n.ElseList), f, depth+1)
		case *parse.WithNode:
			v := r.pipe(n.Pipe, f, depth)
			inner := f.with(v)
			if len(n.Pipe.Decl) > 0 {
				inner = inner.bind(n.Pipe.Decl[0].Ident[0], v)
			}
			if v.truth() {
				r.list(n.List, inner, depth+1)
			} else {
				r.list(n.ElseList, f, depth+1)
			}
		case *parse.RangeNode:
			r.loop(n, f, depth)
		case *parse.TemplateNode:
			r.fill(r.include(n.Name, r.pipe(n.Pipe, f, depth), depth), r.line(n))
		}
	}
}

func pick(cond helmValue, yes, no *parse.ListNode) *parse.ListNode {
	if cond.truth() {
		return yes
	}
	return no
}

// loop fills a range once for each entry of a mapping or list. Over what is not
// known it fills nothing.
func (r renderer) loop(n *parse.RangeNode, f frame, depth int) {
	v := r.pipe(n.Pipe, f, depth)
	decl := n.Pipe.Decl
	each := func(key string, value *yaml.Node) {
		inner := f.with(r.value(value))
		if len(decl) > 0 {
			inner = inner.bind(decl[len(decl)-1].Ident[0], inner.dot)
		}
		if len(decl) > 1 {
			inner = inner.bind(decl[0].Ident[0], known(key))
		}
		r.list(n.List, inner, depth+1)
	}
	count := 0
	for i, e := range items(v.node) {
		each(decimal(i), e)
		count++
	}
	for _, p := range pairs(v.node) {
		each(p.key.Value, p.value)
		count++
	}
	if count == 0 {
		r.list(n.ElseList, f, depth+1)
	}
}

// fill writes a value in the place of its action.
func (r renderer) fill(v helmValue, line int) {
	s := v.text()
	r.out.write(s, line, false)
	if v.pos.Line > 0 || v.unknown {
		r.out.filled[line] = append(r.out.filled[line], filled{strings.Trim(s, `"'`), v.pos})
	}
	if len(v.parts) > 1 {
		r.out.filled[line] = append(r.out.filled[line], v.parts...)
	}
	// A whole mapping of variables, or a list of {name, value}.
	for _, n := range append([]*yaml.Node{v.yaml}, items(v.yaml)...) {
		for _, p := range pairs(n) {
			r.out.filled[line] = append(r.out.filled[line], filled{scalar(p.value), r.position(p.value)})
		}
	}
}

func (c *chart) position(n *yaml.Node) graph.Position {
	if file := c.files[follow(n)]; file != "" {
		return at(file, follow(n))
	}
	return graph.Position{}
}
