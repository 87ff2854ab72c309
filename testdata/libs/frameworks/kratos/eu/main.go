// Kratos: two services offer the same RPC and register under names of their own.
package main

import (
	"context"
	"log"

	"github.com/go-kratos/kratos/v2"
	"github.com/go-kratos/kratos/v2/transport/grpc"

	v1 "libs/frameworks/kratos/api/helloworld/v1"
)

type greeter struct {
	v1.UnimplementedGreeterServer
	n int
}

// SayHello greets.
func (g *greeter) SayHello(ctx context.Context, in *v1.HelloRequest) (*v1.HelloReply, error) { // want endpoint "grpc /helloworld.v1.Greeter/SayHello" handler "greeter.SayHello"
	g.n++
	return &v1.HelloReply{Message: "Hello " + in.Name}, nil
}

// Rename renames.
func (g *greeter) Rename(ctx context.Context, in *v1.HelloRequest) (*v1.HelloReply, error) { // want endpoint "grpc /helloworld.v1.Greeter/Rename" handler "greeter.Rename"
	return &v1.HelloReply{}, nil
}

func newApp(gs *grpc.Server) *kratos.App {
	return kratos.New(kratos.Name("acme.greeter.eu"), kratos.Version("v1"), kratos.Server(gs))
}

func main() {
	srv := grpc.NewServer()
	v1.RegisterGreeterServer(srv, &greeter{})
	if err := newApp(srv).Run(); err != nil {
		log.Fatal(err)
	}
}
