package rules

import "github.com/msatopo/msatopo/graph"

// BadIgnore and UnusedIgnore are about the comments and settings that silence other
// rules. They have no function: graph/suppress finds them while it applies these.
var (
	BadIgnore = &Rule{
		ID:    "badignore",
		Title: "a suppression that says no rule or no reason, or that has ended",
		Why: `A comment that silences a finding outlives the memory of why it was written. So it has to name the rule
and say why, and it may have an end: until=2027-01-31 is the last day on which it holds. A comment that
does not is not applied, and the finding stays.

Name the rule, give the reason, or mend what the comment hides.`,
		Since:    "0.1",
		Severity: graph.Warning,
		Bad: `//msatopo:ignore orphanpublish
err := bus.Publish(ctx, "orders-audited", order)`,
		Good: `//msatopo:ignore orphanpublish read by the warehouse of another team until=2027-01-31
err := bus.Publish(ctx, "orders-audited", order)`,
	}
	UnusedIgnore = &Rule{
		ID:    "unusedignore",
		Title: "a suppression that silences nothing",
		Why: `What it silenced has been mended or has moved away. Left in the code it would silence the next finding of
its rule at this place, which nobody has judged.

Delete it. A suppression of a rule that is switched off is not told.`,
		Since:    "0.1",
		Severity: graph.Warning,
		Bad: `//msatopo:ignore hiddensync the poll was removed long ago
err := bus.Publish(ctx, "orders", order)`,
		Good: `err := bus.Publish(ctx, "orders", order)`,
	}
)
