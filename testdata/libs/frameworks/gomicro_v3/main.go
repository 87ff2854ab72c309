// Go-micro v3: events, subscribers, handlers and calls.
package main

import (
	"context"
	"log"

	"github.com/asim/go-micro/v3"
	"github.com/asim/go-micro/v3/broker"
	"github.com/asim/go-micro/v3/client"
)

type order struct{ ID string }

// Orders handles calls.
type Orders struct{ n int }

// Create creates.
func (o *Orders) Create(ctx context.Context, req *order, rsp *order) error { return nil }

func main() {
	service := micro.NewService(micro.Name("orders"))
	service.Init()
	_ = micro.RegisterHandler(service.Server(), &Orders{})                           // want endpoint "other Orders.Create" handler "Orders.Create"
	_ = micro.RegisterSubscriber("orders", service.Server(), handle)                 // want subscribe "go-micro orders" handler "handle"
	_ = micro.NewEvent("orders", service.Client()).Publish(context.TODO(), &order{}) // want publish "go-micro orders"
	_, _ = broker.Subscribe("audit", func(e broker.Event) error { return nil })      // want subscribe "go-micro audit"
	_ = broker.Publish("audit", &broker.Message{})                                   // want publish "go-micro audit"
	req := client.NewRequest("stock", "Stock.Reserve", &order{})
	_ = client.Call(context.TODO(), req, &order{}) // want call "other -> stock Stock.Reserve"
	if err := service.Run(); err != nil {
		log.Fatal(err)
	}
}

func handle(ctx context.Context, o *order) error { return nil }
