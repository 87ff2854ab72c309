package rules

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

var publishInTx = &Rule{
	ID:    "publishintx",
	Title: "a publish inside a database transaction",
	Why: `A message is sent between begin and commit. The broker is no part of the transaction: when the commit fails, or the
transaction is rolled back, others act on something that never happened; and a consumer that is quick looks for a row
that is not there yet. While the broker is slow, the transaction holds its locks.

Write the message to an outbox table in the same transaction and let a relay publish it, or publish after the commit and
accept that a crash in between loses the message (dualwrite=on reports those, too).`,
	Since:    "0.1",
	Severity: graph.Warning,
	Options: []Option{{Name: "dualwrite", Default: "off", Words: []string{"on", "off"},
		Doc: "also report a publish after the commit, where nothing like an outbox keeps the message"}},
	Bad: `tx, _ := db.BeginTx(ctx, nil)
tx.ExecContext(ctx, "INSERT INTO orders ...")
producer.Publish(ctx, "order.placed", order)
return tx.Commit()`,
	Good: `tx, _ := db.BeginTx(ctx, nil)
tx.ExecContext(ctx, "INSERT INTO orders ...")
tx.ExecContext(ctx, "INSERT INTO outbox ...")
return tx.Commit()`,
	Func: publishesInTx,
}

const (
	insideTx = "inside a database transaction: when it is rolled back, others act on what never happened; write it to an outbox, or publish after the commit"
	afterTx  = "after the commit of a database transaction: a crash in between loses the message; write it to an outbox in the transaction"
)

func publishesInTx(u *activity.Unit, o Options) []graph.Finding {
	out := inCallbacks(u)
	begins := transactions(u, knowledge.Begin, knowledge.Commit)
	commits := transactions(u, knowledge.Commit, knowledge.Begin)
	if len(begins) == 0 || len(commits) == 0 {
		return out
	}
	each(u, func(p flow.ValueID) {
		d, ok := publishes(u, p)
		if !ok {
			return
		}
		for _, b := range begins {
			switch {
			case !u.After(b.at, p) || sameLibrary(b.deed, d):
				continue
			case !ended(u, b, p, commits) && committed(u, p, commits):
				if u.Value(p).Op == flow.OpCallValue { // what a helper runs in a transaction
					for _, c := range u.Program.Lookup().Callees(u.Ref, p) {
						out = append(out, inCallback(u, c, b.deed)...)
					}
				} else {
					out = append(out, txFinding(u, u.Ref, p, d, b.deed, insideTx))
				}
				return
			case o["dualwrite"] == "on" && u.Value(p).Flags&flow.Defer == 0 && ended(u, b, p, commits):
				out = append(out, txFinding(u, u.Ref, p, d, b.deed, afterTx))
				return
			}
		}
	})
	return out
}

// transactions lists the calls that do the one and not the other: a function that
// begins and commits is a transaction of its own. Those that are put off count.
func transactions(u *activity.Unit, want, not knowledge.Role) []deedAt {
	var out []deedAt
	each(u, func(v flow.ValueID) {
		var found *activity.Deed
		for _, d := range u.Deeds(v) {
			if d.Role == not || d.Async {
				return
			}
			if d.Role == want && found == nil {
				found = &d
			}
		}
		if found != nil {
			out = append(out, deedAt{v, *found})
		}
	})
	return out
}

// ended reports whether the transaction that begins at b is committed before p.
func ended(u *activity.Unit, b deedAt, p flow.ValueID, commits []deedAt) bool {
	return slices.ContainsFunc(commits, func(c deedAt) bool {
		return u.Value(c.at).Flags&flow.Defer == 0 && u.After(b.at, c.at) && u.After(c.at, p)
	})
}

// committed reports whether a commit comes after p: later in the code, or when the
// function ends.
func committed(u *activity.Unit, p flow.ValueID, commits []deedAt) bool {
	return slices.ContainsFunc(commits, func(c deedAt) bool {
		if u.Value(c.at).Flags&flow.Defer != 0 {
			return u.After(c.at, p)
		}
		return u.After(p, c.at)
	})
}

// publishes gives what the call sends, where it does not begin or end a transaction.
func publishes(u *activity.Unit, v flow.ValueID) (activity.Deed, bool) {
	var found activity.Deed
	ok := false
	for _, d := range u.Deeds(v) {
		switch d.Role {
		case knowledge.Begin, knowledge.Commit:
			return d, false
		case knowledge.Publish:
			if !ok {
				found, ok = d, true
			}
		}
	}
	return found, ok
}

// sameLibrary reports whether the transaction is the broker's own, or the messages go
// into the database that has it.
func sameLibrary(begin, publish activity.Deed) bool {
	return library(begin.Func) == library(publish.Func) || isDatabase(publish.System)
}

// isDatabase reports whether messages of the system are rows of a database.
func isDatabase(system string) bool {
	return strings.Contains(system, "sql") || strings.Contains(system, "postgres")
}

// library is the part of a function's full name that says of which library it is.
func library(name string) string {
	name = strings.TrimLeft(name, "(*")
	last := strings.LastIndexByte(name, '/') + 1
	pkg, _, _ := strings.Cut(name[last:], ".")
	return firstParts(name[:last]+pkg, 3)
}

// firstParts is the beginning of a path.
func firstParts(path string, n int) string {
	parts := strings.SplitN(path, "/", n+1)
	return strings.Join(parts[:min(n, len(parts))], "/")
}

// inCallbacks finds what is published by the function that a library runs in a
// transaction.
func inCallbacks(u *activity.Unit) []graph.Finding {
	var out []graph.Finding
	each(u, func(v flow.ValueID) {
		for _, b := range u.Program.Lookup().Own(u.Ref, v) {
			if b.Role != knowledge.Begin {
				continue
			}
			for _, c := range u.Program.Lookup().Callees(u.Ref, v) {
				out = append(out, inCallback(u, c, b)...)
			}
		}
	})
	return out
}

// inCallback finds what f publishes, which runs in a transaction.
func inCallback(u *activity.Unit, f activity.Ref, begin activity.Deed) []graph.Finding {
	in := &activity.Unit{Ref: f, Services: u.Services, Topology: u.Topology, Program: u.Program}
	var out []graph.Finding
	each(in, func(p flow.ValueID) {
		if d, ok := publishes(in, p); ok && !sameLibrary(begin, d) {
			out = append(out, txFinding(u, f, p, d, begin, insideTx))
		}
	})
	return out
}

func txFinding(u *activity.Unit, in activity.Ref, p flow.ValueID, d, begin activity.Deed, why string) graph.Finding {
	return graph.Finding{
		Message: "publishes to " + channelName(u, d) + " " + why, Position: in.Position(p), Channel: d.Channel,
		Services: u.Services, Subject: in.Name(), Related: []graph.Related{{Position: begin.Position, Message: "the transaction begins"}},
	}
}
