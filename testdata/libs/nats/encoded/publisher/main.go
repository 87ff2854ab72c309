// nats.go: the encoded connection publishes values.
package main

import (
	"log"
	"time"

	"github.com/nats-io/nats.go"
)

// User is sent.
type User struct{ Name string }

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	c, err := nats.NewEncodedConn(nc, nats.JSON_ENCODER)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	_ = c.Publish("users.created", &User{Name: "derek"})          // want publish "nats users.created"
	_ = c.PublishRequest("users.check", "users.checked", &User{}) // want publish "nats users.check"
	var answer User
	err = c.Request("users.get", "derek", &answer, 10*time.Millisecond) // want call "nats-request -> subscriber users.get"
	log.Print(answer, err)

	out := make(chan *User)
	_ = c.BindSendChan("users.seen", out) // want publish "nats users.seen"
	out <- &answer
	_ = c.Flush() // want effect "flush (*nats.go.EncodedConn).Flush"
}
