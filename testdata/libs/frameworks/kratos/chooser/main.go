// Kratos: which of the services that offer an RPC is called, the name in the registry tells.
package main

import (
	"context"
	"log"

	"github.com/go-kratos/kratos/v2/registry"
	"github.com/go-kratos/kratos/v2/transport/grpc"

	v1 "libs/frameworks/kratos/api/helloworld/v1"
)

func newGreeter(d registry.Discovery, endpoint string) v1.GreeterClient {
	conn, err := grpc.DialInsecure(context.Background(), grpc.WithEndpoint(endpoint), grpc.WithDiscovery(d))
	if err != nil {
		log.Fatal(err)
	}
	return v1.NewGreeterClient(conn)
}

func main() {
	var d registry.Discovery
	ctx := context.Background()
	eu := newGreeter(d, "discovery:///acme.greeter.eu")
	us := newGreeter(d, "discovery:///acme.greeter.us")
	_, _ = eu.SayHello(ctx, &v1.HelloRequest{Name: "a"}) // want call "grpc -> eu /helloworld.v1.Greeter/SayHello"
	_, _ = us.Rename(ctx, &v1.HelloRequest{Name: "a"})   // want call "grpc -> us /helloworld.v1.Greeter/Rename"
}
