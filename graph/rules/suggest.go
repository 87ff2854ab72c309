package rules

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// SuggestConventions gives the block of .msatopo.yaml that says what most of the
// system does, with how much of it does; "" when there is nothing to go by.
func SuggestConventions(t *graph.Topology) string {
	ix := indexOf(t)
	var lines []string
	suggest := func(option, value, why string) {
		if value != "" {
			lines = append(lines, fmt.Sprintf("    %s: %s # %s", option, value, why))
		}
	}
	offered, systems := map[string]int{}, map[string]int{}
	for _, e := range t.Endpoints {
		if ix.services[e.Service].Gateway && !probe.MatchString(e.Operation) {
			offered[said([]string{e.Protocol})]++
		}
	}
	var names []string
	for _, c := range t.Channels {
		if len(ix.publishes[c.ID])+len(ix.subscribes[c.ID]) == 0 {
			continue
		}
		systems[c.System]++
		if resolved(c) && !isBrokers(c) {
			names = append(names, c.Name)
		}
	}
	internal, n, all := Habit(t)
	suggest("internal", internal, fmt.Sprintf("%d of %d calls between services", n, all))
	external, n, all := most(offered)
	suggest("external", external, fmt.Sprintf("%d of %d operations that gateways offer", n, all))
	if systems["sns"] > 0 && systems["sqs"] > 0 {
		systems["sns+sqs"] = systems["sns"] + systems["sqs"]
		delete(systems, "sns")
		delete(systems, "sqs")
	}
	events, n, all := most(systems)
	suggest("events", events, fmt.Sprintf("%d of %d channels", n, all))
	for _, p := range namingPatterns {
		re := regexp.MustCompile("^(?:" + p + ")$")
		n := len(slices.DeleteFunc(slices.Clone(names), func(s string) bool { return !re.MatchString(s) }))
		if len(names) >= 3 && n*10 >= len(names)*8 {
			suggest("naming", "'"+p+"'", fmt.Sprintf("%d of %d names of channels", n, len(names)))
			break
		}
	}
	if len(lines) == 0 {
		return ""
	}
	return "rules:\n  convention:\n" + strings.Join(lines, "\n") + "\n"
}

// Habit is the protocol of most calls between services of the system, with how many
// calls use it, and of how many.
func Habit(t *graph.Topology) (protocol string, n, all int) {
	ix := indexOf(t)
	calls := map[string]int{}
	for _, c := range t.Calls {
		if c.From != c.To && ix.isOwn(c.From) && ix.isOwn(c.To) {
			calls[said([]string{c.Protocol})]++
		}
	}
	return most(calls)
}

// namingPatterns are ways to write names of channels, the strictest first.
var namingPatterns = []string{
	`[a-z0-9]+(-[a-z0-9]+)*`,
	`[a-z0-9]+(_[a-z0-9]+)*`,
	`[a-z0-9]+(\.[a-z0-9]+)*`,
	`[a-z0-9-]+(\.[a-z0-9-]+)*`,
	`[a-z0-9_]+(\.[a-z0-9_]+)*`,
	`[A-Z][A-Za-z0-9]*`,
}

// most is the word that is counted most, its count and that of all.
func most(count map[string]int) (word string, n, all int) {
	for _, w := range slices.Sorted(maps.Keys(count)) {
		all += count[w]
		if count[w] > n {
			word, n = w, count[w]
		}
	}
	return word, n, all
}
