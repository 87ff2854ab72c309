// Package activity says what the calls of a function do beside the relations of
// the map: they publish, wait, read state, call a service, acknowledge. Rules about
// one function of the code are written over it.
//
// Who knows that differs: under go vet it is the rows and facts about imported
// functions, for a whole system it is the linker. A Lookup hides which.
package activity

import (
	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A Ref is a function of the code with the summary that its values are read by.
type Ref struct {
	Pkg  *flow.Package
	Func *flow.Func
}

// Name is the full name of the function.
func (r Ref) Name() string { return r.Pkg.Str(r.Func.Name) }

// Value is value v of the function.
func (r Ref) Value(v flow.ValueID) *flow.Value { return &r.Func.Values[v] }

// Str gives the text of s.
func (r Ref) Str(s flow.Sym) string { return r.Pkg.Str(s) }

// Position is where v stands, or the function where v has no place.
func (r Ref) Position(v flow.ValueID) graph.Position {
	p := r.Value(v).Pos
	if !p.IsValid() {
		p = r.Func.Pos
	}
	return graph.Position{File: r.Pkg.Files[p.File].Name, Line: int(p.Line), Column: int(p.Col)}
}

// First is the first value of the function that is an instruction.
func (r Ref) First() flow.ValueID { return r.Func.First() }

// A Deed is one thing that a call does, by itself or in what it runs.
type Deed struct {
	Role     knowledge.Role
	Func     string         // full name of the library's function
	Position graph.Position // of its call
	Depth    int            // how many calls of the code are between; 0 is the library's call itself
	Async    bool           // it is done in a goroutine of its own
	Args     []int          // parameters of the function asked about that its arguments are made of; at Depth 0 the arguments of the call themselves

	// What is known of it; empty where it is not.
	System    string   // wire system of a publish or subscribe
	Protocol  string   // of a call
	Channel   string   // id of a channel in the topology; its name, where there is no topology
	Service   string   // the called service
	Operation string   // the called operation
	Names     []string // what is read or written
	Durations []string // of a pause or deadline, as time.ParseDuration reads it
	Deadline  Deadline // of a call
	Broker    bool     // of a call: the library sends a message over a broker and waits for the answer
	Filled    bool     // of an Await: it blocks until the consumer of System and Channel fills what it blocks on
	Relation  int      // for the Lookup: which of its relations it is, from 1
}

// A Consumer is a function that runs when a message comes in.
type Consumer struct {
	Ref
	Pulls bool // it fetches messages itself, each in a round of a loop
	Deed  Deed // Role Subscribe
}

// A Deadline says whether a call may take for ever.
type Deadline uint8

const (
	DeadlineUnknown Deadline = iota
	HasDeadline
	NoDeadline // nothing on the way sets one
)

// A Lookup knows the code around a function.
type Lookup interface {
	// Own gives what the library function that the call v runs does.
	Own(f Ref, v flow.ValueID) []Deed
	// Callees gives the functions of the code that the call v runs, and the functions
	// that the library's function runs for it.
	Callees(f Ref, v flow.ValueID) []Ref
	// Beyond gives what the functions that the call v runs do, where they are not at
	// hand: the facts of an imported package.
	Beyond(f Ref, v flow.ValueID) []Deed
	// Consumers gives the functions that run when a message comes in, each with its
	// subscription.
	Consumers() []Consumer
	// Through reports whether d, which is done below the call v of f, is done by way of
	// it: a wrapper that publishes to the topic that it is given does not publish to
	// all topics for each caller.
	Through(f Ref, v flow.ValueID, d Deed) bool
}

// A Unit is one function that is judged.
type Unit struct {
	Ref
	Services []string        // ids of the services that run it; none when that is not known
	Topology *graph.Topology // nil when there is only this package
	Program  *Program
}

// Deeds lists what the call v of the function does.
func (u *Unit) Deeds(v flow.ValueID) []Deed { return u.Program.Deeds(u.Ref, v) }

// ArgumentsOf lists the arguments of the call v that say what it is about: not the
// object that it is a method of, the function value that is called, or a context.
func (r Ref) ArgumentsOf(v flow.ValueID) []int {
	val := r.Value(v)
	first := 0
	if val.Op == flow.OpCallValue || r.isMethod(v) {
		first = 1
	}
	var out []int
	for i := first; i < len(val.Args); i++ {
		if r.TypeName(val.Args[i]) != "context.Context" {
			out = append(out, i)
		}
	}
	return out
}
