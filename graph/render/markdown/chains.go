package markdown

import (
	"fmt"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
	"github.com/msatopo/msatopo/graph/rules"
)

// mostChains is how many chains are listed: those that matter are the longest.
const mostChains = 15

// chains lists who waits for whom over more than one hop, the longest first.
func (d *document) chains() {
	if len(d.t.Calls) == 0 {
		return
	}
	d.printf("## Synchronous chains\n\n")
	chains, cycles := view.Chains(d.t)
	for _, c := range cycles {
		d.printf("Cycle: %s. Each of these may come to wait for itself.\n\n", arrows(append(c, c[0])))
	}
	if len(chains) == 0 {
		d.printf("No call waits for another: every chain is one hop long.\n\n")
		d.radius()
		return
	}
	d.printf("The longest chain has %s. The caller waits for all of them.\n\n", plural(chains[0].Hops(), "hop"))
	assumed := false
	d.printf("| Hops | Chain | Begins with |\n|---|---|---|\n")
	for i, c := range chains {
		if i == mostChains {
			break
		}
		begins := none
		if c.Operation != "" {
			begins = d.operation(c.Protocol, c.Operation)
			if c.Protocol == string(graph.EntryConsumer) {
				begins = "consumes " + d.consumed(graph.Entrypoint{Service: c.Services[0], Operation: c.Operation})
			}
			if c.More > 0 {
				begins += fmt.Sprintf(" and %d more", c.More)
			}
		}
		if c.Assumed {
			begins += " \\*"
			assumed = true
		}
		d.printf("| %d | %s | %s |\n", c.Hops(), arrows(c.Services), begins)
	}
	d.printf("\n")
	if assumed {
		d.printf("\\* For a service on the way it is not known which of its calls that handler makes; any may follow.\n\n")
	}
	if n := len(chains) - mostChains; n > 0 {
		d.printf("%d shorter chains are not listed.\n\n", n)
	}
	d.radius()
}

// radius lists who stops when a service is down, where that is more than its caller.
func (d *document) radius() {
	radii := rules.BlastRadius(d.t, nil)
	if len(radii) == 0 || len(radii[0].Stops) < 2 {
		return
	}
	d.printf("| When this is down | these wait in vain |\n|---|---|\n")
	for _, r := range radii {
		if len(r.Stops) < 2 {
			break
		}
		var stops []string
		for _, s := range r.Stops {
			stops = append(stops, Code(s))
		}
		d.printf("| %s | %s |\n", Code(r.Service), strings.Join(stops, ", "))
	}
	d.printf("\n")
}

func arrows(services []string) string {
	var parts []string
	for _, s := range services {
		parts = append(parts, Code(s))
	}
	return strings.Join(parts, " → ")
}
