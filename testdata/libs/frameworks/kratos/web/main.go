// Kratos: clients over gRPC and HTTP that find their service by discovery.
package main

import (
	"context"
	"log"
	"time"

	"github.com/go-kratos/kratos/v2/registry"
	"github.com/go-kratos/kratos/v2/transport/grpc"
	"github.com/go-kratos/kratos/v2/transport/http"

	v1 "libs/frameworks/kratos/api/helloworld/v1"
)

const endpoint = "discovery:///greeter"

func main() {
	ctx := context.Background()
	var discovery registry.Discovery
	conn, err := grpc.DialInsecure(ctx, grpc.WithEndpoint(endpoint), grpc.WithDiscovery(discovery), grpc.WithTimeout(time.Second))
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	_, _ = v1.NewGreeterClient(conn).SayHello(ctx, &v1.HelloRequest{Name: "a"}) // want call "grpc -> greeter /helloworld.v1.Greeter/SayHello"

	client, err := http.NewClient(ctx, http.WithEndpoint(endpoint), http.WithDiscovery(discovery))
	if err != nil {
		log.Fatal(err)
	}
	greeter := v1.NewGreeterHTTPClient(client)
	_, _ = greeter.SayHello(ctx, &v1.HelloRequest{Name: "a"}) // want call "http -> greeter GET /helloworld/{name}"
	_, _ = greeter.Rename(ctx, &v1.HelloRequest{Name: "a"})   // want call "http -> greeter PUT /helloworld/{name}"

	rates, err := http.NewClient(ctx, http.WithEndpoint("https://rates.example.com"), http.WithTimeout(time.Second))
	if err != nil {
		log.Fatal(err)
	}
	var reply map[string]any
	_ = rates.Invoke(ctx, "GET", "/v1/latest", nil, &reply) // want call "http -> rates.example.com GET /v1/latest"
}
