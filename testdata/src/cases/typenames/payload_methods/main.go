// The name is what a method of the payload gives: by value, by pointer, of an embedded base event, through an interface or a type parameter.
package main

import (
	"fmt"

	"github.com/nats-io/nats.go"
)

type Event interface{ EventName() string }

type base struct{ kind string }

func (b base) EventName() string { return "base." + b.kind }

type Registered struct {
	base
	ID string
}

func newRegistered(id string) Registered { return Registered{base{"registered"}, id} }

type Removed struct{ soft bool }

func (r *Removed) EventName() string {
	if r.soft {
		return "user.hidden"
	}
	return "user.removed"
}

type Renamed struct{}

func (Renamed) EventName() string { return fmt.Sprintf("user.%s", renamed) }

const renamed = "renamed"

// Unsent has a name and is never published.
type Unsent struct{}

func (Unsent) EventName() string { return "user.unsent" }

type bus struct{ nc *nats.Conn }

func (b *bus) send(e Event) { b.nc.Publish(e.EventName(), nil) }

func sendAll[E Event](b *bus, es ...E) {
	for _, e := range es {
		b.nc.Publish("batch."+e.EventName(), nil) // want publish "nats batch.user.renamed"
	}
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	b := &bus{nc}
	b.send(newRegistered("1"))   // want publish "nats base.registered"
	b.send(&Removed{soft: true}) // want publish "nats user.hidden"
	b.send(&Removed{})           // want publish "nats user.removed"
	b.send(Renamed{})            // want publish "nats user.renamed"
	sendAll(b, Renamed{})
	_ = Unsent{}
}
