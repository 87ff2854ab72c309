// nats.go: the encoded connection subscribes with functions of values and with channels.
package main

import (
	"log"

	"github.com/nats-io/nats.go"
)

// User is received.
type User struct{ Name string }

type registry struct {
	c     *nats.EncodedConn
	users map[string]*User
}

func (r *registry) onCreated(subject string, u *User) { r.users[u.Name] = u }

func (r *registry) onGet(subject, reply string, name string) {
	// wrong unresolved publish "nats" because it is the answer: the library passes on where to
	_ = r.c.Publish(reply, r.users[name])
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	c, err := nats.NewEncodedConn(nc, nats.JSON_ENCODER)
	if err != nil {
		log.Fatal(err)
	}
	r := &registry{c: c, users: map[string]*User{}}
	_, _ = c.Subscribe("users.created", r.onCreated)         // want subscribe "nats users.created" handler "registry.onCreated"
	_, _ = c.QueueSubscribe("users.get", "getters", r.onGet) // want subscribe "nats users.get" group "getters" handler "registry.onGet"

	in := make(chan *User)
	_, _ = c.BindRecvChan("users.seen", in)                   // want subscribe "nats users.seen"
	_, _ = c.BindRecvQueueChan("users.check", "checkers", in) // want subscribe "nats users.check" group "checkers"
	for u := range in {
		log.Print(u.Name)
	}
}
