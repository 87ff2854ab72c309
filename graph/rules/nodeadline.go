package rules

import (
	"slices"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

var noDeadline = &Rule{
	ID:    "nodeadline",
	Title: "a synchronous call that may wait for ever",
	Why: `A call of another service has no deadline: its client has no timeout, and its context comes from context.Background()
or context.TODO() with nothing on the way that ends it. When the other service hangs, so does the caller; requests and
goroutines pile up behind it until it falls over, too. In a consumer one answer that never comes stops the queue.

Give the client a timeout, or the call a context with one. It is reported only where the code shows that nothing sets a
deadline: a context that came in with a request is left to who made it.`,
	Since:    "0.1",
	Severity: graph.Warning,
	Bad:      `resp, err := http.Post(bankURL+"/payouts", "application/json", body)`,
	Good: `client := &http.Client{Timeout: 5 * time.Second}
resp, err := client.Post(bankURL+"/payouts", "application/json", body)`,
	Func: noDeadlines,
}

func noDeadlines(u *activity.Unit, _ Options) []graph.Finding {
	var out []graph.Finding
	each(u, func(v flow.ValueID) {
		calls := direct(u, v, func(d activity.Deed) bool { return d.Role == knowledge.Call })
		if len(calls) == 0 || slices.ContainsFunc(calls, func(d activity.Deed) bool { return d.Deadline != activity.NoDeadline }) {
			return
		}
		d := calls[0]
		what := d.Operation
		switch {
		case what == "":
			what = "another service"
		case d.Service != "":
			what += " of " + d.Service
		}
		text := "calls " + what + " without a deadline: when it hangs, the caller hangs with it; set a timeout on the client or the context"
		if channel := consumed(u); channel != "" {
			text = "calls " + what + " without a deadline in the consumer of " + channelName(u, activity.Deed{Channel: channel}) +
				": one answer that never comes stops the queue; set a timeout on the client or the context"
		}
		f := finding(u, v, text)
		f.Subject = u.Name() + " " + d.Operation
		out = append(out, f)
	})
	return out
}
