// Go-micro v5: the brokers that are part of the module.
package main

import (
	"context"
	"log"

	"go-micro.dev/v5"
	"go-micro.dev/v5/broker"
	"go-micro.dev/v5/broker/nats"
	"go-micro.dev/v5/broker/rabbitmq"
)

func main() {
	service := micro.NewService(micro.Name("stock"), micro.Broker(nats.NewNatsBroker(broker.Addrs("nats:4222"))))
	service.Init()
	// want publish "nats stock.low" kind "subject"
	_ = micro.NewEvent("stock.low", service.Client()).Publish(context.Background(), "1")

	rabbit := rabbitmq.NewBroker()
	if err := rabbit.Connect(); err != nil {
		log.Fatal(err)
	}
	_ = rabbit.Publish("stock.audit", &broker.Message{})                                                      // want publish "rabbitmq stock.audit"
	_, _ = rabbit.Subscribe("stock.orders", func(e broker.Event) error { return nil }, broker.Queue("stock")) // want subscribe "rabbitmq stock.orders" group "stock"
	_ = service.Run()
}
