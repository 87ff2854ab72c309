// Go-micro v5: a service with a generated handler, one of its own and a subscriber.
package main

import (
	"context"
	"log"

	"go-micro.dev/v5"
	"go-micro.dev/v5/server"

	greeter "libs/frameworks/gomicro/proto"
)

// Greeter implements the generated interface.
type Greeter struct{ greeted int }

// Hello greets.
func (g *Greeter) Hello(ctx context.Context, req *greeter.Request, rsp *greeter.Response) error { // want endpoint "other Greeter.Hello" handler "Greeter.Hello"
	rsp.Greeting = "Hello " + req.Name
	return nil
}

// Bye says goodbye.
func (g *Greeter) Bye(ctx context.Context, req *greeter.Request, rsp *greeter.Response) error { // want endpoint "other Greeter.Bye" handler "Greeter.Bye"
	return nil
}

// Admin is a handler that no interface was generated for.
type Admin struct{ n int }

// Reset resets.
func (a *Admin) Reset(ctx context.Context, req *greeter.Request, rsp *greeter.Response) error {
	a.n = 0
	return nil
}

// Status is handled by the service itself.
type Status struct{ n int }

// Get gets.
func (s *Status) Get(ctx context.Context, req *greeter.Request, rsp *greeter.Response) error {
	s.n++
	return nil
}

func onVisit(ctx context.Context, event *greeter.Request) error { return nil }

func main() {
	service := micro.New("greeter")
	service.Init(micro.Address(":8080"))
	if err := greeter.RegisterGreeterHandler(service.Server(), &Greeter{}); err != nil {
		log.Fatal(err)
	}
	_ = service.Handle(&Status{})                                                                                                                // want endpoint "other Status.Get" handler "Status.Get"
	_ = micro.RegisterHandler(service.Server(), new(Admin))                                                                                      // want endpoint "other Admin.Reset" handler "Admin.Reset"
	_ = micro.RegisterSubscriber("visits", service.Server(), onVisit, server.SubscriberQueue("greeters"))                                        // want subscribe "go-micro visits" kind "topic" group "greeters" handler "onVisit"
	_ = service.Server().Subscribe(service.Server().NewSubscriber("leaves", func(ctx context.Context, e *greeter.Request) error { return nil })) // want subscribe "go-micro leaves"
	if err := service.Run(); err != nil {
		log.Fatal(err)
	}
}
