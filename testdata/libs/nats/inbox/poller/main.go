// nats.go: many answers to one request come in to an inbox of the caller's own, which is no subject of the system.
package main

import (
	"log"
	"time"

	"github.com/nats-io/nats.go"
)

func poll(nc *nats.Conn, subject string) ([]*nats.Msg, error) {
	inbox := nc.NewRespInbox()
	sub, err := nc.SubscribeSync(inbox)
	if err != nil {
		return nil, err
	}
	defer sub.Unsubscribe()
	if err := nc.PublishRequest(subject, inbox, nil); err != nil { // want publish "nats survey.open"
		return nil, err
	}
	var all []*nats.Msg
	for {
		m, err := sub.NextMsg(time.Second) // want effect "receive (*nats.go.Subscription).NextMsg"
		if err != nil {
			return all, nil
		}
		all = append(all, m)
	}
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	all, err := poll(nc, "survey.open")
	if err != nil {
		log.Fatal(err)
	}
	log.Println(len(all))

	answers := nats.NewInbox()
	if _, err := nc.Subscribe(answers, func(m *nats.Msg) { log.Println(string(m.Data)) }); err != nil {
		log.Fatal(err)
	}
	_ = nc.PublishMsg(&nats.Msg{Subject: "survey.closed", Reply: answers}) // want publish "nats survey.closed"
}
