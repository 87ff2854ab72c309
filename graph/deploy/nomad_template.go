package deploy

import (
	"path"
	"strings"
	"text/template/parse"

	"github.com/msatopo/msatopo/graph"
)

// template reads a template of a task: variables where it says env, else a file
// that the program may read as its config.
func (t nomadTask) template(u *Unit, n tfNested) {
	data, pos := t.in(n, "data")
	source, _ := t.in(n, "source")
	first := pos.Line
	if a := n.body.Attributes["data"]; a != nil && a.Expr.Range().End.Line > first {
		first++ // after the opening of the here-document
	}
	s, _ := asText(data)
	if p, ok := within(t.module.dir, plainText(source)); ok && s.s == "" {
		content, err := t.module.reading.tree.read(p)
		if err != nil {
			return
		}
		s.s, pos, first = string(content), graph.Position{File: p}, 1
	} else if len(s.via) > 0 && s.via[0].File != t.block.file {
		pos, first = s.via[0], 1 // file("...")
	}
	out := consulTemplate(unmark(s.s), first)
	if out == nil {
		return
	}
	if v, _ := t.in(n, "env"); plainText(v) != "true" {
		dest, _ := t.in(n, "destination")
		u.files = append(u.files, mountedFile{path: pos.File, name: strings.TrimPrefix(plainText(dest), "/"), offset: first - 1, data: out.text()})
		return
	}
	vars, _ := parseEnv([]byte(out.text()))
	for _, a := range vars {
		at := graph.Position{File: pos.File, Line: first}
		if a.line <= len(out.lines) {
			at.Line = out.lines[a.line-1]
		}
		u.Env = append(u.Env, Var{Name: a.name, Value: a.raw, Symbolic: strings.Contains(a.raw, "${"), Position: at})
	}
}

// consulTemplate fills a template with what needs no running cluster: an action
// becomes an open value, and the address of a service its name. It is nil for
// what is no template.
func consulTemplate(s string, first int) *rendering {
	t := parse.New("template")
	t.Mode = parse.SkipFuncCheck
	if _, err := t.Parse(s, "", "", map[string]*parse.Tree{}); err != nil || t.Root == nil {
		return nil
	}
	c := consulFill{s: s, first: first, out: &rendering{}}
	c.list(t.Root, "", 0)
	return c.out
}

type consulFill struct {
	s     string
	first int // line of the file where s begins
	out   *rendering
}

func (c consulFill) line(n parse.Node) int {
	return c.first + strings.Count(c.s[:min(len(c.s), int(n.Position()))], "\n")
}

// list fills nodes; service is the one whose instances a loop is over.
func (c consulFill) list(l *parse.ListNode, service string, depth int) {
	if l == nil || depth > maxDepth {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			c.out.write(string(n.Text), c.line(n), true)
		case *parse.ActionNode:
			if len(n.Pipe.Decl) == 0 {
				c.out.write(consulValue(n.Pipe.String(), service), c.line(n), false)
			}
		case *parse.RangeNode:
			c.list(n.List, consulService(n.Pipe, service), depth+1)
		case *parse.WithNode:
			c.list(n.List, consulService(n.Pipe, service), depth+1)
		case *parse.IfNode:
			c.list(n.List, service, depth+1)
		}
	}
}

// consulService takes the service out of {{ range service "orders" }}.
func consulService(p *parse.PipeNode, outer string) string {
	for _, cmd := range p.Cmds {
		if len(cmd.Args) < 2 {
			continue
		}
		id, ok := cmd.Args[0].(*parse.IdentifierNode)
		for _, a := range cmd.Args[1:] {
			if name, isText := a.(*parse.StringNode); ok && isText && (id.Ident == "service" || id.Ident == "nomadService" || id.Ident == "connect") {
				name, _, _ := strings.Cut(name.Text, "|") // "orders|any"
				name, _, _ = strings.Cut(name, "@")       // of another datacenter
				return name[strings.LastIndexByte(name, '.')+1:]
			}
		}
	}
	return outer
}

func consulValue(action, service string) string {
	if service != "" && strings.HasPrefix(action, ".Address") {
		return service
	}
	what := strings.Trim(path.Clean(strings.NewReplacer(`"`, "", "{", "", "}", "", "$", "").Replace(action)), ". ")
	return "${" + strings.ReplaceAll(what, " ", ".") + "}"
}
