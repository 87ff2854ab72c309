package impact

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/markdown"
	"github.com/msatopo/msatopo/graph/render/view"
)

// Find gives the id of the service or channel that a name stands for.
func Find(t *graph.Topology, name string) (string, error) {
	for _, same := range []func(string) bool{
		func(s string) bool { return s == name },
		func(s string) bool { return strings.EqualFold(s, name) },
	} {
		for _, s := range t.Services {
			if slices.ContainsFunc(append([]string{s.ID}, s.Hosts...), same) {
				return s.ID, nil
			}
		}
		var ids []string
		for _, c := range t.Channels {
			if slices.ContainsFunc(append([]string{c.ID, c.Name}, c.Aliases...), same) {
				ids = append(ids, c.ID)
			}
		}
		if len(ids) == 1 {
			return ids[0], nil
		}
		if len(ids) > 1 {
			return "", fmt.Errorf("%q is several channels: name one: %s", name, strings.Join(ids, " or "))
		}
	}
	var names []string
	for _, s := range t.Services {
		names = append(names, s.ID)
	}
	for _, c := range t.Channels {
		names = append(names, c.Name)
	}
	near := view.Nearest(name, names, 3)
	if len(near) == 0 {
		return "", fmt.Errorf("no service or channel is called %q: see msatopo graph for the names", name)
	}
	for i, s := range near {
		near[i] = fmt.Sprintf("%q", s)
	}
	return "", fmt.Errorf("no service or channel is called %q: did you mean %s?", name, strings.Join(near, " or "))
}

// WriteJSON writes the impact as one object.
func WriteJSON(w io.Writer, i *Impact) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(i)
}

// A section is a part of what is told: a title, and rows of what and how.
type section struct {
	title, none string
	rows        [][2]string
}

// sections says it in words. quote marks names.
func (i *Impact) sections(t *graph.Topology, quote func(string) string) []section {
	label := func(id string) string {
		for _, c := range t.Channels {
			if c.ID == id {
				return view.Kicker(c) + " " + quote(c.Name)
			}
		}
		return quote(id)
	}
	list := func(names []string) string {
		quoted := make([]string, len(names))
		for j, n := range names {
			quoted[j] = quote(n)
		}
		return strings.Join(quoted, ", ")
	}
	stops := section{title: "Stops", none: "nobody waits for it"}
	for _, s := range i.Stops {
		how := list(s.Entrypoints)
		if how == "" {
			how = "it is not known what of it"
		}
		if s.Hidden {
			how = "waits behind a message"
			if len(s.Entrypoints) > 0 {
				how += ": " + list(s.Entrypoints)
			}
		}
		if s.Publishes {
			how += " (cannot publish)"
		}
		stops.rows = append(stops.rows, [2]string{quote(s.Service), how})
	}
	late := section{title: "Delayed until it is back", none: "no message"}
	never := section{title: "Does not come about, unless it is tried again", none: "no message"}
	for _, e := range i.Events {
		row := [2]string{quote(e.To), label(e.Channel) + ", from " + quote(e.From)}
		if e.Late {
			late.rows = append(late.rows, row)
		} else {
			never.rows = append(never.rows, row)
		}
	}
	piles := section{title: "Piles up", none: "nothing"}
	for _, p := range i.Piles {
		how := map[Fate]string{Kept: "kept until it is back", Lost: "lost: nothing keeps them", Unknown: "kept or lost: it is not known"}[p.Fate]
		if len(p.Taken) > 0 {
			how = "taken by " + list(p.Taken) + " instead"
		}
		if p.Service != "" && p.Service != i.ID {
			how += ", for " + quote(p.Service)
		}
		if len(p.From) > 0 {
			how += ", from " + list(p.From)
		}
		piles.rows = append(piles.rows, [2]string{label(p.Channel), how})
	}
	return []section{stops, late, never, piles}
}

// WriteText writes the impact for a terminal.
func WriteText(w io.Writer, t *graph.Topology, i *Impact) error {
	fmt.Fprintf(w, "when %s is down\n", view.Clean(i.ID))
	for _, s := range i.sections(t, func(s string) string { return s }) {
		fmt.Fprintln(w, strings.ToLower(s.title))
		if len(s.rows) == 0 {
			fmt.Fprintf(w, "  %s\n", s.none)
			continue
		}
		tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		for _, r := range s.rows {
			fmt.Fprintf(tab, "  %s\t%s\n", view.Clean(r[0]), view.Clean(r[1]))
		}
		if err := tab.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// WriteMarkdown writes the impact as Markdown.
func WriteMarkdown(w io.Writer, t *graph.Topology, i *Impact) error {
	fmt.Fprintf(w, "# When %s is down\n", markdown.Code(i.ID))
	for _, s := range i.sections(t, markdown.Code) {
		fmt.Fprintf(w, "\n## %s\n\n", s.title)
		if len(s.rows) == 0 {
			fmt.Fprintf(w, "%s.\n", strings.ToUpper(s.none[:1])+s.none[1:])
		}
		for _, r := range s.rows {
			fmt.Fprintf(w, "- %s: %s\n", r[0], r[1])
		}
	}
	return nil
}
