// A publisher of the program's own around Watermill's, and the interface of the library.
package main

import (
	"log"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-kafka/v3/pkg/kafka"
	"github.com/ThreeDotsLabs/watermill/message"
)

type logged struct {
	message.Publisher
	name string
}

func (l logged) Publish(topic string, msgs ...*message.Message) error {
	log.Println(l.name, topic)
	return l.Publisher.Publish(topic, msgs...)
}

type events struct{ pub message.Publisher }

func (e events) opened() error {
	return e.pub.Publish("door-opened", message.NewMessage(watermill.NewUUID(), nil)) // want publish "kafka door-opened"
}

func (e events) closed() error {
	return e.pub.Publish("door-closed", message.NewMessage(watermill.NewUUID(), nil)) // want publish "kafka door-closed"
}

func main() {
	pub, err := kafka.NewPublisher(kafka.PublisherConfig{}, watermill.NewStdLogger(false, false))
	if err != nil {
		return
	}
	e := events{pub: logged{Publisher: pub, name: "events"}}
	_ = e.opened()
	_ = e.closed()
}
