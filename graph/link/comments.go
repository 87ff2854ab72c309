package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/docs"
	"github.com/msatopo/msatopo/graph/flow"
)

// A comment is the doc comment of a constant, variable or field.
type comment struct {
	name, doc string
	position  graph.Position
}

// comments tells which doc comments say something of a channel: those of the
// constants, variables and fields that its name comes from, and of its messages' types.
func (a *assembler) comments() []graph.Doc {
	if len(a.services) == 0 {
		return nil
	}
	at := a.commentsByLine()
	byPlace := map[graph.Position]*graph.Doc{}
	note := func(name, doc string, message bool, pos graph.Position, channel string) {
		d := byPlace[pos]
		if d == nil {
			d = &graph.Doc{Kind: graph.DocComment, Name: name, Message: message, Summary: docs.Summary(doc), Position: pos}
			byPlace[pos] = d
		}
		d.Channels = appendNew(d.Channels, channel)
	}
	for _, e := range slices.Concat(a.top.Publishes, a.top.Subscribes) {
		for _, step := range e.Evidence {
			c, ok := at[graph.Position{File: step.Position.File, Line: step.Position.Line}]
			if ok && docs.HasContent(c.name, c.doc) {
				note(c.name, c.doc, false, c.position, e.Channel)
			}
		}
	}
	messages := map[string]graph.Message{}
	for _, m := range a.top.Messages {
		if m.Position != nil && docs.HasContent(typeLabel(m.GoType), m.Doc) {
			messages[m.ID] = m
		}
	}
	for _, c := range a.top.Channels {
		for _, id := range c.Messages {
			if m, ok := messages[id]; ok {
				note(m.Name, m.Doc, true, *m.Position, c.ID)
			}
		}
	}
	var out []graph.Doc
	for _, d := range byPlace {
		slices.Sort(d.Channels)
		out = append(out, *d)
	}
	return out
}

// commentsByLine finds the comments of what is declared in a line.
func (a *assembler) commentsByLine() map[graph.Position]comment {
	out := map[graph.Position]comment{}
	add := func(k *pkg, name, doc flow.Sym, p flow.Pos) {
		if !p.IsValid() || k.Str(doc) == "" {
			return
		}
		pos := graph.Position{File: k.Files[p.File].Name, Line: int(p.Line)}
		short := k.Str(name)
		out[pos] = comment{name: short[strings.LastIndexByte(short, '.')+1:], doc: k.Str(doc), position: graph.Position{File: pos.File, Line: pos.Line, Column: int(p.Col)}}
	}
	for _, k := range a.services[0].prog.pkgs {
		for _, c := range k.Consts {
			add(k, c.Name, c.Doc, c.Pos)
		}
		for _, g := range k.Globals {
			add(k, g.Name, g.Doc, g.Pos)
		}
		for _, d := range k.Decls {
			for _, f := range d.Fields {
				add(k, f.Name, f.Doc, f.Pos)
			}
		}
	}
	return out
}
