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

var chattyCall = &Rule{
	ID:    "chattycall",
	Title: "a synchronous call for each item of a list",
	Why: `A loop calls another service once per item, or a GraphQL resolver once per element of the list that it belongs to
(N+1). Latency and load grow with the list, and the chance that one of N calls fails grows with it: what took 20 ms with
one order takes 2 s with a hundred. Goroutines hide the time, not the load.

Give the other service an operation that takes all ids at once, collect the ids in a batch loader, or keep a copy of what
is needed that its events keep fresh.`,
	Since:    "0.1",
	Severity: graph.Warning,
	Bad: `for _, o := range orders {
	user, err := users.GetUser(ctx, &userpb.GetUserRequest{Id: o.UserID})
	...
}`,
	Good: `all, err := users.BatchGetUsers(ctx, &userpb.BatchGetUsersRequest{Ids: userIDs(orders)})
for _, o := range orders {
	user := all[o.UserID]
	...
}`,
	Func: chattyCalls,
}

// maxChatty is how many calls of the code may be between the loop and the call.
const maxChatty = 3

func chattyCalls(u *activity.Unit, _ Options) []graph.Finding {
	if isMain(u) { // at the start
		return nil
	}
	var out []graph.Finding
	told := map[flow.ValueID]bool{}
	loops := itemLoops(u.Ref)
	for _, l := range loops {
		if brings(u, l.items) {
			continue
		}
		each(u, func(v flow.ValueID) {
			if told[v] || !l.Has(u.Ref, v) || !perItem(u, l, v) {
				return
			}
			if calls := chatty(u, v); len(calls) > 0 && goesOn(u, l, v) {
				told[v] = true
				out = append(out, chattyFinding(u, v, calls, "once for each item of a loop"+together(u, v)))
			}
		})
	}
	if len(loops) == 0 && ofElement(u) {
		out = append(out, chattyResolver(u)...)
	}
	return out
}

// chatty lists the synchronous calls of services that v makes: none where one call of
// a library stands for several operations, as in what runs a list of different tasks.
func chatty(u *activity.Unit, v flow.ValueID) []activity.Deed {
	var out []activity.Deed
	for _, d := range u.Deeds(v) {
		if d.Role != knowledge.Call || d.Depth > maxChatty+1 || d.Service == "" || isWholeURL(d.Operation) {
			continue
		}
		again := false
		for _, x := range out {
			switch same := operation(x) == operation(d); {
			case !same && x.Position == d.Position && !strings.Contains(d.Position.File, "@"):
				return nil
			case same:
				again = true
			}
		}
		if !again {
			out = append(out, d)
		}
	}
	return out
}

// isWholeURL reports whether nothing of the path is known: another place says where
// each call goes.
func isWholeURL(operation string) bool {
	_, path, ok := strings.Cut(operation, " ")
	return ok && (path == "/" || !strings.HasPrefix(path, "/"))
}

// operation is what is called, whatever its parts that are known at run time are
// called.
func operation(d activity.Deed) string {
	return d.Service + " " + hole.ReplaceAllString(d.Operation, "{}")
}

// perItem reports whether the call is about the item of the loop: not one of many
// things that the item does itself, and not about a list that the loop collects.
func perItem(u *activity.Unit, l itemLoop, v flow.ValueID) bool {
	args := u.ArgumentsOf(v)
	about := false
	for i, a := range u.Value(v).Args {
		made := u.Sources(a)
		if !made[l.item] {
			continue
		}
		if !slices.Contains(args, i) && u.TypeName(a) != "context.Context" {
			return false // the object that is asked is the item's
		}
		for x := range made {
			if b := u.Value(x); b.Op == flow.OpBuiltin && u.Str(b.Name) == "append" && l.Has(u.Ref, x) {
				return false
			}
		}
		about = about || slices.Contains(args, i)
	}
	return about
}

// brings reports whether the items are messages: a consumer handles each by itself.
func brings(u *activity.Unit, items flow.ValueID) bool {
	consumer := slices.ContainsFunc(u.Program.Lookup().Consumers(), func(c activity.Consumer) bool { return c.Func == u.Func })
	for x := range u.Sources(items) {
		val := u.Value(x)
		if val.Op == flow.OpParam && consumer && u.TypeName(x) != "context.Context" && !(x == 0 && strings.HasPrefix(u.Name(), "(")) {
			return true
		}
		if activity.IsCall(val.Op) && slices.ContainsFunc(u.Deeds(x), func(d activity.Deed) bool { return d.Role == knowledge.Subscribe }) {
			return true
		}
	}
	return false
}

// goesOn reports whether the loop goes on after a call that succeeded. One that tries
// one after the other until one answers does not.
func goesOn(u *activity.Unit, l itemLoop, v flow.ValueID) bool {
	for b := range l.Blocks {
		last := u.Value(u.Last(b))
		if last.Op != flow.OpIf || b == l.Head {
			continue
		}
		cond := u.Value(last.Args[0])
		if cond.Op != flow.OpBin || !isErrorOf(u, cond, v) {
			continue
		}
		good := u.Func.Blocks[b].Succs[0] // err == nil
		if u.Str(cond.Name) == "!=" {
			good = u.Func.Blocks[b].Succs[1]
		}
		if !l.Blocks[int(good)] {
			return false
		}
	}
	return true
}

// isErrorOf reports whether a condition compares the error of call v with nil.
func isErrorOf(u *activity.Unit, cond *flow.Value, v flow.ValueID) bool {
	nils, errs := false, false
	for _, a := range cond.Args {
		nils = nils || u.Value(a).Op == flow.OpNil
		errs = errs || u.TypeName(a) == "error" && u.Sources(a)[v]
	}
	return nils && errs
}

// together says that the calls are made at the same time.
func together(u *activity.Unit, v flow.ValueID) string {
	if u.Value(v).Flags&flow.Go != 0 {
		return ", all at once"
	}
	for _, a := range u.Value(v).Args {
		if u.Value(a).Op == flow.OpClosure {
			return ", several at once"
		}
	}
	return ""
}

// ofElement reports whether the function resolves a field of what a GraphQL query
// gives a list of.
func ofElement(u *activity.Unit) bool {
	if u.Topology == nil || u.Func.Params < 3 {
		return false
	}
	name := u.Name()
	for _, e := range u.Topology.Endpoints {
		typ, _, _ := strings.Cut(e.Operation, ".")
		if e.Protocol != "graphql" || !slices.Contains(u.Services, e.Service) || !strings.HasSuffix(name, handlerName(e.Handler)) ||
			typ == "Query" || typ == "Mutation" || typ == "Subscription" {
			continue
		}
		return isListed(u, u.TypeName(2))
	}
	return false
}

// handlerName is the end of the full name of a handler's function.
func handlerName(handler string) string {
	if typ, method, ok := strings.Cut(handler, "."); ok {
		return "." + typ + ")." + method
	}
	return "." + handler
}

// isListed reports whether a function of the package gives a list of typ.
func isListed(u *activity.Unit, typ string) bool {
	for i := range u.Pkg.Funcs {
		f := activity.Ref{Pkg: u.Pkg, Func: &u.Pkg.Funcs[i]}
		if !isWritten(f) {
			continue
		}
		for v := f.First(); int(v) < len(f.Func.Values); v++ {
			if f.Value(v).Op != flow.OpReturn || len(f.Value(v).Args) == 0 {
				continue
			}
			if t := f.Pkg.Types[f.Value(f.Value(v).Args[0]).Type]; t.Kind == flow.Slice && typ != "" && elemName(f, t) == typ {
				return true
			}
		}
	}
	return false
}

func elemName(f activity.Ref, t flow.Type) string {
	e := f.Pkg.Types[t.Elem]
	if e.Kind == flow.Pointer {
		e = f.Pkg.Types[e.Elem]
	}
	return f.Str(e.Name)
}

// chattyResolver finds the calls that a resolver makes about its element.
func chattyResolver(u *activity.Unit) []graph.Finding {
	var out []graph.Finding
	each(u, func(v flow.ValueID) {
		for _, i := range u.ArgumentsOf(v) {
			if u.Sources(u.Value(v).Args[i])[2] {
				if calls := chatty(u, v); len(calls) > 0 {
					out = append(out, chattyFinding(u, v, calls, "once for each element of a GraphQL list"))
				}
				return
			}
		}
	})
	return out
}

func chattyFinding(u *activity.Unit, v flow.ValueID, calls []activity.Deed, how string) graph.Finding {
	what := calls[0].Operation + " of " + calls[0].Service
	if len(calls) > 1 {
		what += fmt.Sprintf(" and %d more", len(calls)-1)
	}
	f := finding(u, v, "calls "+what+" "+how+": ask for all of them at once, or batch the calls")
	f.Subject = u.Name() + " " + calls[0].Operation
	if calls[0].Depth > 0 && calls[0].Position != f.Position {
		f.Related = []graph.Related{{Position: calls[0].Position, Message: "the call"}}
	}
	return f
}
