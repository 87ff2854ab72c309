// nats.go/micro: a service with a base endpoint, endpoints, and groups in groups.
package main

import (
	"context"
	"log"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/micro"
)

type orders struct{ nc *nats.Conn }

func (o *orders) get(req micro.Request) { _ = req.Respond(req.Data()) }

func (o *orders) create(req micro.Request) {
	if len(req.Data()) == 0 {
		_ = req.Error("400", "empty", nil)
		return
	}
	_ = o.nc.Publish("orders.created", req.Data()) // want publish "nats orders.created"
	_ = req.RespondJSON("ok")
}

// Handle makes the service itself a handler.
func (o *orders) Handle(req micro.Request) { _ = req.Respond(nil) }

func withContext(ctx context.Context, req micro.Request) { _ = req.Respond(nil) }

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	o := &orders{nc: nc}
	// want endpoint "nats-request svc.ping"
	srv, err := micro.AddService(nc, micro.Config{
		Name:    "OrderService",
		Version: "1.0.0",
		Endpoint: &micro.EndpointConfig{
			Subject: "svc.ping",
			Handler: micro.HandlerFunc(func(req micro.Request) { _ = req.Respond(req.Data()) }),
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	defer srv.Stop()
	_ = srv.AddEndpoint("status", o)                                                              // want endpoint "nats-request status" handler "orders.Handle"
	_ = srv.AddEndpoint("Get", micro.HandlerFunc(o.get), micro.WithEndpointSubject("orders.get")) // want endpoint "nats-request orders.get" handler "orders.get"
	_ = srv.AddEndpoint("slow", micro.ContextHandler(context.Background(), withContext))          // want endpoint "nats-request slow" handler "withContext"
	g := srv.AddGroup("orders")
	_ = g.AddEndpoint("create", micro.HandlerFunc(o.create), micro.WithEndpointQueueGroup("q2")) // want endpoint "nats-request orders.create" handler "orders.create"
	v2 := g.AddGroup("v2", micro.WithGroupQueueGroup("q3"))
	_ = v2.AddEndpoint("get", micro.HandlerFunc(o.get))                                      // want endpoint "nats-request orders.v2.get" handler "orders.get"
	_ = v2.AddEndpoint("all", micro.HandlerFunc(o.get), micro.WithEndpointSubject("list.*")) // want endpoint "nats-request orders.v2.list.*" handler "orders.get"
	log.Print(srv.Info(), srv.Stats())
	select {}
}
