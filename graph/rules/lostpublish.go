package rules

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

var lostPublish = &Rule{
	ID:    "lostpublish",
	Title: "a publish of which nobody learns that it failed",
	Why: `The error of a publish is thrown away: the result is not used, is assigned to _, or belongs to a goroutine or deferred
call; or the producer only queues the message, and nobody reads its errors or its reports of delivery. When the broker is down, or the message is too large, the event is lost, the work goes on as if it had been sent,
and no log says so.

Return the error, or at least log and count it. A comment that the loss is meant belongs beside an ignore directive.`,
	Since:    "0.1",
	Severity: graph.Warning,
	Bad: `w.WriteMessages(ctx, msg)
go bus.Publish(ctx, "order.placed", order)`,
	Good: `if err := w.WriteMessages(ctx, msg); err != nil {
	return fmt.Errorf("publish order.placed: %w", err)
}`,
	Func: lostPublishes,
}

func lostPublishes(u *activity.Unit, _ Options) []graph.Finding {
	var out []graph.Finding
	each(u, func(v flow.ValueID) {
		if d, ok := unsure(u, v); ok {
			f := finding(u, v, "nobody is told when a message to "+channelName(u, d)+" cannot be sent, since the publish only queues it: read the producer's errors, or its reports of delivery")
			f.Channel = d.Channel
			out = append(out, f)
			return
		}
		if !dropped(u.Ref, v) {
			return
		}
		if d, ok := sends(u, u.Ref, v, 0); ok {
			f := finding(u, v, "the error of the publish to "+channelName(u, d)+" is thrown away: a message that was not sent is lost, and nobody knows; return it, or log it")
			f.Channel = d.Channel
			if d.Depth > 0 {
				f.Related = []graph.Related{{Position: d.Position, Message: "the publish"}}
			}
			out = append(out, f)
		}
	})
	return out
}

// unsure gives what the call publishes where the library tells of a failure later, to
// nobody.
func unsure(u *activity.Unit, v flow.ValueID) (sent activity.Deed, ok bool) {
	for _, d := range u.Program.Lookup().Own(u.Ref, v) {
		switch d.Role {
		case knowledge.Publish:
			sent = d
		case knowledge.Unsure:
			ok = true
		}
	}
	return sent, ok && sent.Role == knowledge.Publish
}

// dropped reports whether the call v gives an error, or something that has it, and
// nothing looks at that.
func dropped(r activity.Ref, v flow.ValueID) bool {
	other, err := results(r, v)
	switch {
	case r.Value(v).Flags&(flow.Go|flow.Defer) != 0:
		return err
	case err:
		return !usesError(r, v)
	case other:
		return isPromise(r, v) && len(uses(r, v)) == 0
	}
	return false
}

// isPromise reports whether the result of v is one that has the error, or will have
// it: a command, a token, a future.
func isPromise(r activity.Ref, v flow.ValueID) bool {
	name := r.TypeName(v)
	return slices.ContainsFunc([]string{"Cmd", "Result", "Results", "Token", "Future"}, func(end string) bool { return strings.HasSuffix(name, end) })
}

// maxWrappers is how deep a publish may be in functions that pass on its error.
const maxWrappers = 3

// sends reports whether the error of the call v of f is that of a publish: of the
// library, or of functions that do nothing else to other systems and return it.
func sends(u *activity.Unit, f activity.Ref, v flow.ValueID, depth int) (activity.Deed, bool) {
	for _, d := range u.Program.Lookup().Own(f, v) {
		if d.Role == knowledge.Publish && !isBatched(f, v) {
			return d, true
		}
	}
	if _, err := results(f, v); !err || depth == maxWrappers {
		return activity.Deed{}, false
	}
	for _, c := range u.Program.Lookup().Callees(f, v) {
		for w := c.First(); int(w) < len(c.Func.Values); w++ {
			if !activity.IsCall(c.Value(w).Op) || !returnsErrorOf(c, w) {
				continue
			}
			if d, ok := sends(u, c, w, depth+1); ok && onlySends(u, c) {
				for _, x := range u.Program.Deeds(f, v) { // as it is from here, with the channel that is meant
					if x.Role == knowledge.Publish {
						return x, true
					}
				}
				d.Depth = depth + 1
				return d, true
			}
		}
	}
	return activity.Deed{}, false
}

// onlySends reports whether what f does to other systems is to publish.
func onlySends(u *activity.Unit, f activity.Ref) bool {
	for _, d := range u.Program.Of(f) {
		switch d.Role {
		case knowledge.Call, knowledge.Write, knowledge.Subscribe, knowledge.Begin, knowledge.Commit:
			return false
		}
	}
	return true
}

// returnsErrorOf reports whether f returns the error of its call w.
func returnsErrorOf(f activity.Ref, w flow.ValueID) bool {
	if _, err := results(f, w); !err {
		return false
	}
	for x := f.First(); int(x) < len(f.Func.Values); x++ {
		if f.Value(x).Op != flow.OpReturn {
			continue
		}
		for _, a := range f.Value(x).Args {
			if f.TypeName(a) == "error" && f.Sources(a)[w] {
				return true
			}
		}
	}
	return false
}

// isBatched reports whether the call only queues a command of a pipeline, which tells
// of errors when it is run.
func isBatched(f activity.Ref, v flow.ValueID) bool {
	for args := f.Value(v).Args; len(args) > 0; args = f.Value(args[0]).Args {
		if strings.Contains(f.TypeName(args[0]), ".Pipelin") {
			return true
		}
		if op := f.Value(args[0]).Op; op != flow.OpFieldAddr && op != flow.OpField && op != flow.OpLoad {
			break
		}
	}
	return false
}
