package rules

import (
	"testing"

	"github.com/msatopo/msatopo/graph"
)

// hops is a system of services a, b, c ...: each of the calls goes from one to the
// next, as "a:grpc:/A/M b /B/M" says: the entry point, the callee, the operation.
func hops(calls ...graph.Call) graph.Topology {
	t := graph.Topology{Calls: calls}
	var ids []string
	add := func(id string) {
		for _, s := range t.Services {
			if s.ID == id {
				return
			}
		}
		t.Services = append(t.Services, services(id)...)
	}
	for _, c := range calls {
		add(c.From)
		add(c.To)
		ids = append(ids, c.Entrypoints...)
		ids = append(ids, c.To+":"+c.Protocol+":"+c.Operation)
	}
	t.Entrypoints = entries(sortedNames(ids)...)
	return t
}

func TestSyncDepth(t *testing.T) {
	long := []graph.Call{
		call("a", "b", "/B/Get", "a.go:1", "a:http:GET /x"),
		call("b", "c", "GET /c/{id}", "b.go:1", "b:grpc:/B/Get"),
		call("c", "d", "/D/Get", "c.go:1", "c:http:GET /c/{id}"),
	}
	adjacent := append([]graph.Call(nil), long...)
	adjacent[2].Entrypoints = []string{"c:http:POST /other"}
	named := append([]graph.Call(nil), long...)
	named[1].Operation = "GET /c/{number}"
	external := hops(long...)
	external.Services[3].Kind = graph.KindExternal
	renamed := hops(long...)
	renamed.Calls = named
	testSystem(t, syncDepth, []systemCase{
		{name: "four services", top: hops(long...), want: []string{"warning a.go:1 a GET /x waits for a chain of 4 services: a → b → c → d"}},
		{name: "parameters have other names", top: renamed, want: []string{"warning a.go:1 a GET /x"}},
		{name: "three services", top: hops(long[:2]...)},
		{name: "three, and an external system", top: external},
		{name: "the last call is another handler's", top: hops(adjacent...)},
		{name: "more are allowed", top: hops(long...), opts: Options{"max": "4"}},
		{name: "fewer are allowed", top: hops(long[:2]...), opts: Options{"max": "2"}, want: []string{"warning a.go:1 a GET /x waits for a chain of 3 services: a → b → c"}},
		{name: "a second entry point with the same chain", top: hops(append([]graph.Call{call("a", "b", "/B/Get", "a.go:9", "a:http:GET /y")}, long...)...), want: []string{"warning a.go:1 a GET /x waits for a chain of 4 services (so do 1 more entry points)"}},
	})
}

func TestSyncCycle(t *testing.T) {
	round := []graph.Call{
		call("a", "b", "/B/Get", "a.go:1", "a:consumer:kafka:x"),
		call("b", "a", "/A/Get", "b.go:1", "b:grpc:/B/Get"),
	}
	apart := append([]graph.Call(nil), round...)
	apart[1].Entrypoints = []string{"b:grpc:/B/Other"}
	testSystem(t, syncCycle, []systemCase{
		{name: "one request goes round", top: hops(round...), want: []string{"error b.go:1 a → b → a wait for each other"}},
		{name: "they call each other in different requests", top: hops(apart...), want: []string{"warning b.go:1 a → b → a call each other"}},
		{name: "a round of three", top: hops(round[0],
			call("b", "c", "/C/Get", "b.go:2", "b:grpc:/B/Get"), call("c", "a", "/A/Get", "c.go:1", "c:grpc:/C/Get")),
			want: []string{"error c.go:1 a → b → c → a wait for each other"}},
		{name: "a line", top: hops(round[0], call("b", "c", "/C/Get", "b.go:2", "b:grpc:/B/Get"))},
		{name: "a service that calls itself", top: hops(call("a", "a", "/A/Get", "a.go:1", "a:http:GET /x"))},
	})
}

func TestSameOperation(t *testing.T) {
	for _, c := range []struct {
		call, offered string
		same          bool
	}{
		{"GET /a/{id}", "GET /a/{number}", true},
		{"GET /a/7", "GET /a/{id}", true},
		{"GET /a/{}", "GET /a/b", true},
		{"GET /a", "POST /a", false},
		{"GET /a", "ANY /a", true},
		{"GET /a/b", "GET /a", false},
		{"*", "GET /a", false},
		{"/p.S/M", "/p.S/N", false},
	} {
		if got := sameOperation(c.call, c.offered) >= 0; got != c.same {
			t.Errorf("sameOperation(%q, %q) = %v", c.call, c.offered, got)
		}
	}
}
