package rules

import (
	"fmt"

	"github.com/msatopo/msatopo/graph"
)

var dynamicName = &Rule{
	ID: "dynamicname", Title: "a channel whose name cannot be known from the code",
	Why: "Nobody can look up who is on the other side, and it cannot be documented. Write the name as a constant or in a deployment file of the tree; where it is " +
		"right that only the run knows it, say what names there are under names in .msatopo.yaml.",
	Since: "0.1", Severity: graph.Info,
	Bad:    "producer.Publish(r.FormValue(\"topic\"), body)",
	Good:   "producer.Publish(topics.Orders, body)",
	System: dynamicNames,
}

func dynamicNames(t *graph.Topology, _ Options) []graph.Finding {
	var out []graph.Finding
	seen := map[graph.Position]bool{}
	for _, u := range t.Unresolved {
		if u.Role != "publish" && u.Role != "subscribe" || seen[u.Position] {
			continue
		}
		seen[u.Position] = true
		does := map[string]string{"publish": "publishes to", "subscribe": "subscribes to"}[u.Role]
		out = append(out, graph.Finding{
			Rule: "dynamicname", Severity: graph.Info, Position: u.Position, Services: []string{u.Service}, Subject: u.Service + " " + u.Role + " " + u.System + " " + u.Position.File,
			Message: fmt.Sprintf("%s %s a %s channel whose name cannot be known: %s: write it as a constant, or say under names in .msatopo.yaml what it may be", u.Service, does, u.System, u.Reason),
		})
	}
	return out
}
