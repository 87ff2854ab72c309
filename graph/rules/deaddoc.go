package rules

import (
	"fmt"

	"github.com/msatopo/msatopo/graph"
)

var deadDoc = &Rule{
	ID: "deaddoc", Title: "a documented channel or message that no code uses",
	Why: "Readers rely on it: they subscribe to what is never sent, or publish what nobody handles. Remove the entry, or correct its name.\n\n" +
		"It is told only of files of which another entry is used by the code, so that the documentation of other systems is left alone, and only where " +
		"no publish or subscription with a name that is not known could be it.",
	Since: "0.1", Severity: graph.Warning,
	Bad:    "channels: {order.canceled: ...}   # the code publishes order.cancelled",
	Good:   "channels: {order.cancelled: ...}",
	System: deadDocs,
}

func deadDocs(t *graph.Topology, _ Options) []graph.Finding {
	for _, u := range t.Unresolved {
		if u.Role == "publish" || u.Role == "subscribe" {
			return nil
		}
	}
	used := map[string]bool{} // files, and catalogs of many files
	for _, d := range t.Docs {
		if len(d.Channels) > 0 {
			used[source(d)] = true
		}
	}
	var out []graph.Finding
	for _, d := range t.Docs {
		// A message of an AsyncAPI file is part of a channel there, of which the code tells
		// more than of its messages.
		if len(d.Channels) > 0 || d.Kind == graph.DocComment || d.Kind == graph.DocAsyncAPI && d.Message || !used[source(d)] || couldBeUsed(t, d) {
			continue
		}
		what := "channel"
		if d.Message {
			what = "message"
		}
		out = append(out, graph.Finding{
			Rule: "deaddoc", Severity: graph.Warning, Position: d.Position, Subject: string(d.Kind) + " " + d.Name,
			Message: fmt.Sprintf("%s %q is documented, but no code publishes or subscribes to it: remove the entry, or correct its name", what, d.Name),
		})
	}
	return out
}

// source tells documents apart: a file, or an EventCatalog of many.
func source(d graph.Doc) string {
	if d.Kind == graph.DocEventCatalog {
		return string(d.Kind)
	}
	return d.Position.File
}

// couldBeUsed reports whether a channel whose name is not known in full may be the
// documented one. Messages are found by their types, which are not always known.
func couldBeUsed(t *graph.Topology, d graph.Doc) bool {
	for _, c := range t.Channels {
		if d.Message && len(c.Messages) == 0 {
			return true
		}
		if !resolved(c) && couldBe(c, graph.Channel{Name: d.Name}) {
			return true
		}
	}
	return false
}
