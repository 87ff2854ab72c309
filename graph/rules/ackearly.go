package rules

import (
	"slices"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

var ackEarly = &Rule{
	ID:    "ackearly",
	Title: "a message that is acknowledged before it is handled",
	Why: `A message is acknowledged, deleted or committed, and then handled; or the subscription acknowledges by itself as soon
as it delivers. When the handler fails or the process dies in between, the broker does not deliver again: the message is
lost and nobody learns of it.

Acknowledge after the handler returned without an error, and make the handler safe to run twice.`,
	Since:    "0.1",
	Severity: graph.Warning,
	Bad: `for msg := range msgs {
	msg.Ack(false)
	if err := s.ship(ctx, msg.Body); err != nil {
		log.Print(err) // too late
	}
}`,
	Good: `for msg := range msgs {
	if err := s.ship(ctx, msg.Body); err != nil {
		msg.Nack(false, true)
		continue
	}
	msg.Ack(false)
}`,
	Func: ackEarlies,
}

// ackEarlies finds what a consumer acknowledges before it handles it.
func ackEarlies(u *activity.Unit, _ Options) []graph.Finding {
	var out []graph.Finding
	each(u, func(v flow.ValueID) {
		if u.Value(v).Flags&(flow.Go|flow.Defer) != 0 || !acknowledges(u, v) {
			return
		}
		auto, channel := subscribes(u, v)
		if channel == "" {
			channel = consumed(u)
		}
		about := messages(u, v, auto)
		if w, d, ok := handledAfter(u, v, about); ok && !handledBefore(u, v, about) {
			out = append(out, ackFinding(u, v, w, auto, activity.Deed{System: d.System, Channel: channel}))
		}
	})
	return out
}

// acknowledges reports whether the call tells the broker that a message is done with,
// and does nothing that could be its handling.
func acknowledges(u *activity.Unit, v flow.ValueID) bool {
	acks := false
	for _, d := range u.Deeds(v) {
		switch {
		case handles(d) && !d.Broker:
			return false
		case d.Role == knowledge.Ack && !d.Async:
			acks = true
		}
	}
	return acks
}

// handles reports whether a deed changes something outside the process.
func handles(d activity.Deed) bool {
	return d.Role == knowledge.Publish || d.Role == knowledge.Call || d.Role == knowledge.Write
}

// subscribes reports whether the call is a subscription, and of which channel: then
// it acknowledges by itself.
func subscribes(u *activity.Unit, v flow.ValueID) (bool, string) {
	for _, d := range u.Deeds(v) {
		if d.Role == knowledge.Subscribe {
			return true, d.Channel
		}
	}
	return false, ""
}

// consumed is the channel whose messages the function gets.
func consumed(u *activity.Unit) string {
	for _, c := range u.Program.Lookup().Consumers() {
		if c.Func == u.Func {
			return c.Deed.Channel
		}
	}
	return ""
}

// messages lists the values that stand for what the call v acknowledges: the object
// that it is a method of only where it has no other arguments.
func messages(u *activity.Unit, v flow.ValueID, auto bool) []flow.ValueID {
	if auto {
		return []flow.ValueID{v}
	}
	var out []flow.ValueID
	made := func(a flow.ValueID) {
		for x := range u.SourcesUntil(a, func(x flow.ValueID) bool { return activity.IsCall(u.Value(x).Op) }) {
			if identifies(u.Ref, x) && !isText(u.Ref, x) && (u.Value(x).Op == flow.OpParam || u.Value(x).Op == flow.OpFree || u.After(x, v)) {
				out = append(out, x)
			}
		}
	}
	args := u.Value(v).Args
	for _, i := range u.ArgumentsOf(v) {
		made(args[i])
	}
	if len(out) == 0 && len(args) > 0 {
		made(args[0])
	}
	return out
}

// isText reports whether a value is a string, or a pointer to one: a name that
// several calls share.
func isText(r activity.Ref, v flow.ValueID) bool { return r.TypeName(v) == "string" }

// isAbout reports whether the arguments of the call w are made of one of the values.
func isAbout(u *activity.Unit, w flow.ValueID, values []flow.ValueID) bool {
	for _, a := range u.Value(w).Args {
		made := u.Sources(a)
		if slices.ContainsFunc(values, func(x flow.ValueID) bool { return made[x] }) {
			return true
		}
	}
	return false
}

// handledAfter finds the call after v that handles what v acknowledges, or a
// goroutine that was started before and is not waited for.
func handledAfter(u *activity.Unit, v flow.ValueID, about []flow.ValueID) (at flow.ValueID, deed activity.Deed, ok bool) {
	each(u, func(w flow.ValueID) {
		started := u.Value(w).Flags&flow.Go != 0 && u.After(w, v) && !waited(u, w, v)
		if ok || u.Value(w).Flags&flow.Defer != 0 || !u.After(v, w) && !started || !isAbout(u, w, about) {
			return
		}
		for _, d := range u.Deeds(w) {
			if handles(d) {
				at, deed, ok = w, d, true
				return
			}
		}
	})
	return at, deed, ok
}

// waited reports whether the function waits for other code between two calls.
func waited(u *activity.Unit, from, to flow.ValueID) bool {
	for x := u.First(); int(x) < len(u.Func.Values); x++ {
		if !u.After(from, x) || !u.After(x, to) {
			continue
		}
		switch u.Value(x).Op {
		case flow.OpRecv, flow.OpSelect:
			return true
		}
		if slices.ContainsFunc(u.Deeds(x), func(d activity.Deed) bool { return d.Role == knowledge.Wait }) {
			return true
		}
	}
	return false
}

// handledBefore reports whether something was done about the messages before v: it
// may have been kept, to be worked on later.
func handledBefore(u *activity.Unit, v flow.ValueID, about []flow.ValueID) bool {
	found := false
	each(u, func(w flow.ValueID) {
		if !found && w != v && u.After(w, v) && u.Value(w).Flags&(flow.Go|flow.Defer) == 0 && isAbout(u, w, about) {
			found = slices.ContainsFunc(u.Deeds(w), handles)
		}
	})
	return found
}

func ackFinding(u *activity.Unit, v, w flow.ValueID, auto bool, of activity.Deed) graph.Finding {
	from := ""
	if of.Channel != "" {
		from = " from " + channelName(u, of)
	}
	text := "acknowledges a message" + from + " before it is handled: when the handler fails the message is lost; acknowledge after it"
	if auto {
		text = "messages" + from + " are acknowledged by themselves before they are handled: when the handler fails the message is lost; acknowledge after it"
	}
	f := finding(u, v, text)
	f.Channel = of.Channel
	f.Related = []graph.Related{{Position: u.Position(w), Message: "handled here"}}
	return f
}
