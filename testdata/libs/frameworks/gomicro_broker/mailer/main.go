// Go-micro v4: subscriptions of a broker, with a queue, and of the default one.
package main

import (
	"log"

	"github.com/go-micro/plugins/v4/broker/kafka"
	"github.com/go-micro/plugins/v4/broker/nats"
	"go-micro.dev/v4/broker"
)

type mailer struct{ sent int }

func (m *mailer) onPlaced(e broker.Event) error {
	log.Println(e.Topic(), e.Message().Header)
	return e.Ack() // want effect "ack (broker.Event).Ack"
}

func main() {
	m := &mailer{}
	k := kafka.NewBroker()
	_, err := k.Subscribe("orders.placed", m.onPlaced, broker.Queue("mailer"), broker.DisableAutoAck()) // want subscribe "kafka orders.placed" kind "topic" group "mailer" handler "mailer.onPlaced"
	if err != nil {
		log.Fatal(err)
	}
	n := nats.NewBroker()
	_, _ = n.Subscribe("orders.shipped", onShipped) // want subscribe "nats orders.shipped" kind "subject" handler "onShipped"
	if err := broker.Connect(); err != nil {
		log.Fatal(err)
	}
	_, _ = broker.Subscribe("orders.returned", onShipped) // want subscribe "go-micro orders.returned" handler "onShipped"
	_ = broker.Publish("mails.sent", &broker.Message{})   // want publish "go-micro mails.sent"
	select {}
}

func onShipped(e broker.Event) error { return nil }
