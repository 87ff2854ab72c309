// Go-micro: calls by the names that services register.
package main

import (
	"context"
	"log"

	"go-micro.dev/v4"
	"go-micro.dev/v4/client"
)

func main() {
	service := micro.NewService(micro.Name("go.micro.web"))
	service.Init()
	get(service.Client(), "go.micro.srv.user")    // want call "other -> users User.Get"
	get(service.Client(), "go.micro.srv.account") // want call "other -> accounts User.Get"
}

func get(c client.Client, service string) {
	var rsp map[string]any
	if err := c.Call(context.Background(), c.NewRequest(service, "User.Get", map[string]any{"id": "1"}), &rsp); err != nil {
		log.Fatal(err)
	}
}
