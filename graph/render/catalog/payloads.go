package catalog

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/docs"
	"github.com/msatopo/msatopo/graph/render/markdown"
	"github.com/msatopo/msatopo/graph/render/payload"
)

// A parcel is a Go type that travels, under one name or several.
type parcel struct {
	graph.Message
	names []string
}

func (d *document) parcels(c graph.Channel) []parcel {
	var out []parcel
	for _, id := range c.Messages {
		m, ok := d.messages[id]
		if !ok {
			continue
		}
		i := slices.IndexFunc(out, func(p parcel) bool { return m.GoType != "" && p.GoType == m.GoType })
		if i < 0 {
			i = len(out)
			out = append(out, parcel{Message: m})
		}
		out[i].names = append(out[i].names, m.Name)
	}
	return out
}

// payloads says of each message of a channel what it holds.
func (d *document) payloads(c graph.Channel) {
	w := d.w
	list := d.parcels(c)
	if len(list) == 0 {
		d.printf("%s\n\n", w.noPayload)
		return
	}
	// What comes from another channel is told there.
	for _, b := range d.into[c.ID] {
		from := d.byID[b.From]
		if len(from.Messages) > 0 && d.anchors[b.From] != "" && slices.Equal(from.Messages, c.Messages) && !d.circular(b) {
			d.printf("%s\n\n", fmt.Sprintf(w.payloadAsIn, d.link(b.From)))
			return
		}
	}
	for _, p := range list {
		d.payload(p)
	}
}

// circular reports whether what b feeds also feeds, at once, where it comes from.
func (d *document) circular(b graph.Binding) bool {
	return slices.ContainsFunc(d.outOf[b.To], func(x graph.Binding) bool { return x.To == b.From })
}

func (d *document) payload(p parcel) {
	w := d.w
	typ := p.GoType[strings.LastIndexByte(p.GoType, '/')+1:]
	typ = typ[strings.IndexByte(typ, '.')+1:]
	d.printf("**%s %s**", w.payload, markdown.Code(cmp.Or(typ, p.Name)))
	if p.Position != nil {
		d.printf(" (%s)", markdown.Link(d.o.LinkPrefix, *p.Position))
	}
	if other := slices.DeleteFunc(slices.Clone(p.names), func(s string) bool { return s == typ || typ == "" }); len(other) > 0 {
		d.printf(", %s %s", w.as, names(unique(other)))
	}
	if len(p.Carries) > 0 {
		d.printf(", %s %s", w.carries, names(p.Carries))
	}
	d.printf("\n\n")
	if doc := strings.TrimSpace(p.Doc); doc != "" {
		d.printf("%s\n\n", markdown.Text(strings.Join(strings.Fields(docs.Plainly(doc)), " ")))
	}
	s := payload.Of(p.Schema)
	fields, cut := payload.Fields(s)
	if len(fields) == 0 {
		d.printf("%s\n\n", w.fieldsUnknown)
		return
	}
	if p.Schema["x-protobuf"] == true {
		d.printf("%s\n\n", w.protobuf)
	}
	d.printf("| %s | JSON | %s | %s | %s |\n|---|---|---|---|---|\n", w.field, w.typ, w.required, w.meaning)
	for _, f := range fields {
		var meaning []string
		if f.Doc != "" {
			meaning = append(meaning, markdown.Text(strings.Join(strings.Fields(f.Doc), " ")))
		}
		if len(f.Enum) > 0 {
			meaning = append(meaning, w.oneOf+" "+names(f.Enum))
		}
		d.printf("| %s | %s | %s | %s | %s |\n", markdown.Code(f.Go), markdown.Code(f.JSON), markdown.Text(f.Type), pick(f.Required, w.yes, w.no), strings.Join(meaning, "; "))
	}
	d.printf("\n")
	if cut {
		d.printf("%s\n\n", w.cut)
	}
	if example := payload.Example(s); example != "" {
		d.printf("%s:\n\n```json\n%s\n```\n\n", w.example, example)
	}
}
