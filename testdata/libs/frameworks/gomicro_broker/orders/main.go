// Go-micro v4: the broker used directly and behind a service, Kafka by its plugin.
package main

import (
	"log"

	"github.com/go-micro/plugins/v4/broker/kafka"
	"go-micro.dev/v4"
	"go-micro.dev/v4/broker"
)

type orders struct {
	broker broker.Broker
	topic  string
}

func (o *orders) place(id string) error {
	return o.broker.Publish(o.topic, &broker.Message{Header: map[string]string{"id": id}, Body: []byte("{}")}) // want publish "kafka orders.placed" kind "topic"
}

func main() {
	b := kafka.NewBroker(broker.Addrs("kafka:9092"))
	if err := b.Connect(); err != nil {
		log.Fatal(err)
	}
	o := &orders{broker: b, topic: "orders.placed"}
	_ = o.place("1")
	_ = b.Publish("orders.audit", &broker.Message{}) // want publish "kafka orders.audit"

	service := micro.NewService(micro.Name("orders"), micro.Broker(b))
	_ = service.Client().Publish(nil, service.Client().NewMessage("orders.sent", "1")) // want publish "kafka orders.sent"
	event := micro.NewEvent("orders.shipped", service.Client())
	_ = event.Publish(nil, "1")                                            // want publish "kafka orders.shipped"
	_ = service.Options().Broker.Publish("orders.paid", &broker.Message{}) // want publish "kafka orders.paid"
}
