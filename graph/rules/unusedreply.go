package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

var unusedReply = &Rule{
	ID:    "unusedreply",
	Title: "a synchronous call of which only the error is used",
	Why: `The caller waits for another service and uses nothing of its answer but whether it failed. Where it need not know that
at once, an event does the same: the caller does not go down with the other service, and others can listen, too.

Leave the call as it is where its failure must stop the caller, such as a charge or a check.`,
	Since:    "0.1",
	Severity: graph.Info,
	Bad: `if _, err := stats.RecordView(ctx, &statspb.View{Page: page}); err != nil {
	log.Print(err)
}`,
	Good: `bus.Publish(ctx, "page.viewed", View{Page: page})`,
	Func: unusedReplies,
}

func unusedReplies(u *activity.Unit, _ Options) []graph.Finding {
	var out []graph.Finding
	each(u, func(v flow.ValueID) {
		calls := direct(u, v, func(d activity.Deed) bool {
			return d.Role == knowledge.Call && !d.Broker && d.Service != "" && d.Operation != ""
		})
		if len(calls) == 0 || asks(calls[0]) || isProduct(u, v, calls[0]) {
			return
		}
		reply, err := results(u.Ref, v)
		if reply && err && usesError(u.Ref, v) && !usesReply(u.Ref, v, calls[0].Protocol == "http") {
			f := finding(u, v, fmt.Sprintf("waits for %s of %s and uses nothing of its reply but the error: where the caller need not know at once, publish an event",
				calls[0].Operation, calls[0].Service))
			f.Subject = u.Name() + " " + calls[0].Operation
			out = append(out, f)
		}
	})
	return out
}

// isProduct reports whether what is called is somebody else's, who will not listen to
// an event: a public host, or a server whose client comes from another organisation.
func isProduct(u *activity.Unit, v flow.ValueID, d activity.Deed) bool {
	if d.Protocol == "http" && publicHost.MatchString(d.Service) && (u.Topology == nil || !slices.ContainsFunc(u.Topology.Services, func(s graph.Service) bool {
		return s.ID == d.Service && s.Kind == graph.KindService
	})) {
		return true
	}
	return slices.ContainsFunc(u.Program.Lookup().Callees(u.Ref, v), func(c activity.Ref) bool {
		return firstParts(c.Pkg.Path, 2) != firstParts(u.Pkg.Path, 2) && strings.Contains(c.Pkg.Module, "@")
	})
}

// publicHost is a name of the internet, not one of a cluster or a company's own.
var publicHost = regexp.MustCompile(`^[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|net|org|io|dev|app|co|ai|cloud|[a-z]{2})(:\d+)?$`)

// asking are the words with which operations begin whose failure is the answer, or
// that are useless without a reply.
var asking = []string{
	"get", "list", "check", "valid", "verif", "auth", "can", "is", "has", "ping", "health", "exist", "lookup", "find", "search",
	"query", "read", "fetch", "watch", "login", "ensure", "allow", "permit", "enforce", "test", "status", "describe", "introspect",
}

// asks reports whether a call wants to know something.
func asks(d activity.Deed) bool {
	method, path, ok := strings.Cut(d.Operation, " ")
	if ok {
		if method != "POST" && method != "PUT" && method != "PATCH" && method != "DELETE" {
			return true
		}
	} else {
		path = d.Operation
	}
	words := strings.FieldsFunc(strings.ToLower(path), func(r rune) bool { return r == '/' || r == '.' || r == ':' || r == '-' || r == '_' })
	if len(words) == 0 {
		return true
	}
	last := words[len(words)-1]
	for _, w := range asking {
		if strings.HasPrefix(last, w) {
			return true
		}
	}
	return false
}
