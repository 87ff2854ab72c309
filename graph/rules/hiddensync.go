package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

var hiddenSync = &Rule{
	ID:    "hiddensync",
	Title: "a publish whose outcome is then waited for",
	Why: `After an asynchronous publish, the same activation waits for what only the consumer's work can bring: it polls a
database or an endpoint, blocks until a reply comes in, or sends the message as a request over a broker. It looks
asynchronous and is not: the caller is down when the consumer is, and slow when the queue is long; and what a
synchronous call tells at once, an error, it learns by running out of time.

Return as soon as the message is sent and let the outcome come as an event, or call the other service synchronously,
where everybody can see it.`,
	Since:    "0.1",
	Severity: graph.Error,
	Bad: `bus.Publish(ctx, "refund.requested", refund)
for range 20 {
	if status, _ := payments.RefundStatus(ctx, refund.ID); status == "done" {
		return nil
	}
	time.Sleep(250 * time.Millisecond)
}`,
	Good: `bus.Publish(ctx, "refund.requested", refund)
return nil // the consumer of refund.completed goes on`,
	Func: hiddenSyncs,
}

// hiddenSyncs finds the pairs of a publish and a wait in one function. What is done
// in one call of another function is found there.
func hiddenSyncs(u *activity.Unit, _ Options) []graph.Finding {
	out := requests(u)
	if isMain(u) { // a command that waits for an answer is no service
		return out
	}
	sent := deeds(u, func(d activity.Deed) bool { return isSent(d) || queues(u.Topology, d) })
	if len(sent) == 0 {
		return out
	}
	for _, w := range waits(u) {
		for _, p := range sent {
			if p.at != w.At && u.After(p.at, w.At) && (w.Loop == nil || !w.Loop.Has(u.Ref, p.at)) && waitsFor(u, p, w) {
				out = append(out, hiddenSyncFinding(u, p, w))
				break
			}
		}
	}
	return out
}

// isSent reports whether a message is sent, be it one that says where the answer goes.
func isSent(d activity.Deed) bool {
	return d.Role == knowledge.Publish || d.Role == knowledge.Call && d.System != "" && !d.Broker
}

// requests finds the messages that are sent as requests: the library waits.
func requests(u *activity.Unit) []graph.Finding {
	var out []graph.Finding
	for _, r := range deeds(u, func(d activity.Deed) bool { return d.Role == knowledge.Call && d.Broker && d.Depth == 0 }) {
		f := finding(u, r.at, fmt.Sprintf("waits for the reply to %s, a request over a broker%s: publish and let the outcome come as an event, or call the service directly",
			channelName(u, r.deed), atMost(r.deed.Durations)))
		f.Subject, f.Channel = u.Name()+" "+r.deed.Operation, r.deed.Channel
		out = append(out, f)
	}
	return out
}

// waits lists what the function waits for, itself and in what it calls.
func waits(u *activity.Unit) []activity.Wait {
	out := u.Program.Waits(u.Ref)
	for _, d := range deeds(u, func(d activity.Deed) bool { return d.Role == activity.Await }) {
		if slices.ContainsFunc(out, func(w activity.Wait) bool { return w.At == d.at }) {
			continue
		}
		w := activity.Wait{At: d.at, Deed: d.deed, Values: map[flow.ValueID]bool{}}
		for _, n := range d.deed.Args {
			for x := range u.Sources(u.Value(d.at).Args[n]) {
				w.Values[x] = true
			}
		}
		out = append(out, w)
	}
	return out
}

// waitsFor reports whether w waits for what the publish p sets off: what it blocks
// on is filled by a consumer, it asks for the same thing as was sent, or it asks a
// service that gets the message.
func waitsFor(u *activity.Unit, p deedAt, w activity.Wait) bool {
	if w.Deed.Filled {
		return true
	}
	if w.Deed.Service != "" && slices.Contains(receivers(u.Topology, p.deed), w.Deed.Service) {
		return true
	}
	for _, n := range p.deed.Args {
		for x := range u.Sources(u.Value(p.at).Args[n]) {
			if w.Values[x] && identifies(u.Ref, x) {
				return true
			}
		}
	}
	return false
}

// identifies reports whether a value tells one activation from another: not a
// constant, a package variable, the object that the method is of, or a context.
func identifies(r activity.Ref, v flow.ValueID) bool {
	val := r.Value(v)
	switch val.Op {
	case flow.OpParam:
		return !(v == 0 && strings.HasPrefix(r.Name(), "(")) && r.TypeName(v) != "context.Context"
	case flow.OpCall, flow.OpInvoke, flow.OpCallValue, flow.OpAlloc, flow.OpRecv, flow.OpNext, flow.OpFree:
		return r.TypeName(v) != "context.Context" && r.TypeName(v) != "error"
	}
	return false
}

func hiddenSyncFinding(u *activity.Unit, p deedAt, w activity.Wait) graph.Finding {
	var what string
	switch d := w.Deed; {
	case d.Filled:
		what = "blocks until the reply comes in over " + channelName(u, d)
	case d.Service != "":
		what = "polls " + d.Operation + " of " + d.Service
	case len(d.Names) == 1 && len(d.Names[0]) < 60:
		what = "polls " + d.Names[0]
	default:
		what = "polls until " + whoHandles(u, p.deed, "the consumer") + " is done"
	}
	f := finding(u, w.At, fmt.Sprintf("publishes to %s and then %s%s: asynchronous in looks only; return after the publish, or call %s synchronously",
		channelName(u, p.deed), what, atMost(w.Deed.Durations), whoHandles(u, p.deed, "the other service")))
	f.Subject, f.Channel = u.Name(), p.deed.Channel
	f.Related = []graph.Related{{Position: u.Position(p.at), Message: "the publish"}}
	if w.Deed.Position != f.Position {
		f.Related = append(f.Related, graph.Related{Position: w.Deed.Position, Message: "the wait"})
	}
	return f
}

func atMost(durations []string) string {
	if len(durations) == 0 {
		return ""
	}
	return " (" + strings.Join(durations, ", ") + ")"
}
