package rules

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A deedAt is what the call at does.
type deedAt struct {
	at   flow.ValueID
	deed activity.Deed
}

// deeds lists what the calls of the function do, in the order of its code. What is
// put off to the function's end is left out.
func deeds(u *activity.Unit, want func(activity.Deed) bool) []deedAt {
	var out []deedAt
	for v := u.First(); int(v) < len(u.Func.Values); v++ {
		if u.Value(v).Flags&flow.Defer != 0 {
			continue
		}
		for _, d := range u.Deeds(v) {
			if want(d) {
				out = append(out, deedAt{v, d})
			}
		}
	}
	return out
}

// finding is about value v of the function.
func finding(u *activity.Unit, v flow.ValueID, message string) graph.Finding {
	return graph.Finding{Message: message, Position: u.Position(v), Services: u.Services, Subject: u.Name()}
}

// isMain reports whether the function is, or is written in, a command's main.
func isMain(u *activity.Unit) bool {
	name, _, _ := strings.Cut(u.Name(), "$")
	return u.Pkg.Name == "main" && name == u.Pkg.Path+".main"
}

// channelName is how a message calls the channel of a deed.
func channelName(u *activity.Unit, d activity.Deed) string {
	name := d.Channel
	if u.Topology != nil {
		for _, c := range u.Topology.Channels {
			if c.ID == d.Channel {
				name = c.Name
			}
		}
	}
	switch {
	case name == "" && d.Operation != "":
		name = d.Operation
	case name == "" || name == "?":
		return "a channel of " + d.System
	}
	return name
}

// receivers lists the services that get what is published, through bindings, and
// those that do the work of an operation that only queues it.
func receivers(t *graph.Topology, d activity.Deed) []string {
	if t == nil {
		return nil
	}
	if d.Role == knowledge.Call {
		return []string{d.Service}
	}
	reached := indexOf(t).fed(d.Channel)
	var out []string
	for _, s := range t.Subscribes {
		if slices.Contains(reached, s.Channel) && !slices.Contains(out, s.Service) {
			out = append(out, s.Service)
		}
	}
	return out
}

// whoHandles names the services that get what is published, or gives other.
func whoHandles(u *activity.Unit, d activity.Deed, other string) string {
	if who := receivers(u.Topology, d); len(who) > 0 {
		return strings.Join(who, ", ")
	}
	return other
}

// queues reports whether a call of another service only makes that publish.
func queues(t *graph.Topology, d activity.Deed) bool {
	if t == nil || d.Role != knowledge.Call || d.Service == "" {
		return false
	}
	for _, p := range t.Publishes {
		if p.Service == d.Service && slices.Contains(p.Entrypoints, d.Service+":"+d.Protocol+":"+d.Operation) {
			return true
		}
	}
	return false
}
