// nats.go/micro: a micro service is called like any other request.
package main

import (
	"log"
	"time"

	"github.com/nats-io/nats.go"
)

func get(nc *nats.Conn, subject string) {
	msg, err := nc.Request(subject, nil, time.Second)
	log.Print(msg, err)
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	get(nc, "orders.get")                                                             // want call "nats-request -> orders orders.get"
	get(nc, "orders.v2.get")                                                          // want call "nats-request -> orders orders.v2.get"
	get(nc, "orders.v2.list.new")                                                     // want call "nats-request -> orders orders.v2.list.new"
	_, _ = nc.Subscribe("orders.created", func(m *nats.Msg) { log.Print(m.Subject) }) // want subscribe "nats orders.created"
}
