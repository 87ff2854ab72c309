package who

import (
	"encoding/json"
	"fmt"
	"io"
	"path"
	"strings"
	"text/tabwriter"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
	"github.com/msatopo/msatopo/graph/report"
)

// WriteJSON writes the answers as one object.
func WriteJSON(w io.Writer, name string, answers []Answer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		Version string   `json:"version"`
		Name    string   `json:"name"`
		Answers []Answer `json:"answers"`
	}{"1", name, answers})
}

// most is how many answers are written out in full; of more, each is a line.
const most = 5

// WriteText writes the answers for a terminal. Files begin with prefix, the way from
// where the reader stands to the analysed tree.
func WriteText(w io.Writer, t *graph.Topology, answers []Answer, prefix string) error {
	a := newAsked(t)
	if len(answers) > most {
		return writeShort(w, answers)
	}
	for i, answer := range answers {
		if i > 0 {
			fmt.Fprintln(w)
		}
		if err := a.write(w, answer, prefix); err != nil {
			return err
		}
	}
	return nil
}

func writeShort(w io.Writer, answers []Answer) error {
	fmt.Fprintf(w, "%d answers: ask for one of them\n", len(answers))
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, x := range answers {
		counts := fmt.Sprintf("%s, %s", report.Plural(len(x.Publishers), "publisher"), report.Plural(len(x.Subscribers), "subscriber"))
		if x.Publishers == nil && x.Subscribers == nil && (x.Kind == "service" || x.Kind == "external") {
			counts = fmt.Sprintf("%d publishes, %d subscribes, calls %d, called by %d", len(x.Publishes), len(x.Subscribes), len(x.Calls), len(x.CalledBy))
		}
		fmt.Fprintf(tab, "  %s\t%s\t%s\n", view.Clean(x.Name), x.What, counts)
	}
	return tab.Flush()
}

func (a *asked) write(w io.Writer, x Answer, prefix string) error {
	place := func(p *graph.Position) string {
		if p == nil || p.File == "" {
			return ""
		}
		return Place(*p, prefix)
	}
	head := fmt.Sprintf("%s  %s", view.Clean(x.Name), x.What)
	if x.Delivery != "" && x.Delivery != graph.DeliveryUnknown {
		head += ", " + string(x.Delivery)
	}
	if len(x.Aliases) > 0 {
		head += ", also " + view.Clean(strings.Join(x.Aliases, ", "))
	}
	if p := place(x.Position); p != "" {
		head += "  " + p
	}
	fmt.Fprintln(w, head)
	if x.Doc != "" {
		fmt.Fprintf(w, "  %s\n", view.Clean(strings.Join(strings.Fields(x.Doc), " ")))
	}

	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	list := func(title string, n int, line func(i int) []string) {
		if n == 0 {
			return
		}
		tab.Flush()
		fmt.Fprintf(w, "%s\n", title)
		for i := range n {
			var cells []string
			for _, c := range line(i) {
				cells = append(cells, view.Clean(strings.Join(strings.Fields(c), " ")))
			}
			fmt.Fprintf(tab, "  %s\n", strings.TrimRight(strings.Join(cells, "\t"), "\t"))
		}
	}
	parties := func(title string, parties []Party, named bool) {
		list(title, len(parties), func(i int) []string {
			p := parties[i]
			first := p.Service
			if named {
				first = a.label(p.Channel)
			}
			return []string{first, Place(p.Position, prefix), p.notes(x.Kind == "message", a.label(p.Channel))}
		})
	}
	if x.Kind == "channel" || x.Kind == "message" {
		none := func(title string, n int) {
			if n == 0 {
				fmt.Fprintf(w, "%s\n  nobody in this tree\n", title)
			}
		}
		none("published by", len(x.Publishers))
		parties("published by", x.Publishers, false)
		list("goes from", len(x.Bindings), func(i int) []string {
			b := x.Bindings[i]
			key := ""
			if b.Key != "" {
				key = " key " + b.Key
			}
			return []string{a.label(b.From) + " to " + a.label(b.To) + key, place(b.Position)}
		})
		tab.Flush()
		none("subscribed to by", len(x.Subscribers))
		parties("subscribed to by", x.Subscribers, false)
	}
	parties("publishes to", x.Publishes, true)
	parties("subscribes to", x.Subscribes, true)
	calls := func(title string, calls []Call) {
		list(title, len(calls), func(i int) []string {
			c := calls[i]
			return []string{c.Service, Place(c.Position, prefix), view.ProtocolLabel(c.Protocol) + " " + c.Operation + led(c.For)}
		})
	}
	calls("waits for", x.Calls)
	calls("is waited for by", x.CalledBy)
	list("offers", len(x.Offers), func(i int) []string {
		o := x.Offers[i]
		return []string{view.ProtocolLabel(o.Protocol) + " " + o.Operation, place(o.Position)}
	})
	for _, p := range x.Payloads {
		list("payload "+view.Clean(p.Name)+"  "+place(p.Position), len(p.Fields), func(i int) []string {
			f := p.Fields[i]
			need := "optional"
			if f.Required {
				need = "required"
			}
			return []string{f.Name, f.Type, need, f.Doc}
		})
		if len(p.Fields) == 0 {
			tab.Flush()
			fmt.Fprintf(w, "payload %s  %s\n", view.Clean(p.Name), place(p.Position))
		}
	}
	list("documented in", len(x.Docs), func(i int) []string {
		d := x.Docs[i]
		return []string{Place(d.Position, prefix), string(d.Kind), d.Summary}
	})
	if err := tab.Flush(); err != nil {
		return err
	}
	if x.Kind == "channel" && len(x.Docs) == 0 {
		_, err := fmt.Fprintln(w, "documented nowhere")
		return err
	}
	return nil
}

// notes says what else there is to a party.
func (p Party) notes(channel bool, label string) string {
	var out []string
	if channel && len(p.Via) == 0 {
		out = append(out, label)
	}
	if len(p.Via) > 0 {
		out = append(out, "via "+strings.Join(p.Via, ", "))
	}
	if p.Group != "" {
		out = append(out, "group "+p.Group)
	}
	if p.Key != "" {
		out = append(out, "key "+p.Key)
	}
	if p.Handler != "" {
		out = append(out, "handler "+p.Handler)
	}
	if len(p.Messages) > 0 && !channel {
		out = append(out, strings.Join(p.Messages, ", "))
	}
	return strings.Join(out, "; ") + led(p.For)
}

func led(by []string) string {
	if len(by) == 0 {
		return ""
	}
	return " ← " + strings.Join(by, ", ")
}

// Place is a position as terminals and editors make it a link: file:line:column.
func Place(p graph.Position, prefix string) string {
	file := p.File
	if report.InTree(file) {
		file = path.Join(prefix, file)
	}
	switch {
	case p.Line == 0:
		return view.Clean(file)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", view.Clean(file), p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", view.Clean(file), p.Line, p.Column)
}
