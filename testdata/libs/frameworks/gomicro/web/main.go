// Go-micro v5: a generated client, a call by service and endpoint, events.
package main

import (
	"context"
	"log"

	"go-micro.dev/v5"
	"go-micro.dev/v5/client"

	greeter "libs/frameworks/gomicro/proto"
)

func main() {
	service := micro.NewService(micro.Name("web"))
	service.Init()
	ctx := context.Background()

	cl := greeter.NewGreeterService("greeter", service.Client())
	rsp, err := cl.Hello(ctx, &greeter.Request{Name: "John"}) // want call "other -> greeter Greeter.Hello"
	if err != nil {
		log.Fatal(err)
	}
	log.Println(rsp.Greeting)

	req := service.Client().NewRequest("greeter", "Admin.Reset", &greeter.Request{})
	_ = service.Client().Call(ctx, req, new(greeter.Response)) // want call "other -> greeter Admin.Reset"
	rates := client.NewRequest("rates", "Rates.Latest", &greeter.Request{})
	_ = client.Call(ctx, rates, new(greeter.Response)) // want call "other -> rates Rates.Latest"

	visits := micro.NewEvent("visits", service.Client())
	_ = visits.Publish(ctx, &greeter.Request{Name: "John"})                              // want publish "go-micro visits" kind "topic"
	_ = client.Publish(ctx, client.NewMessage("leaves", &greeter.Request{Name: "John"})) // want publish "go-micro leaves"
	log.Println(service.Name(), service.String())
}
