// connect-go: generated clients, over Connect and over gRPC, and a client that is made by hand.
package main

import (
	"context"
	"net/http"
	"os"

	"connectrpc.com/connect"

	greetv1 "libs/grpc/connect/greetv1"
	"libs/grpc/connect/greetv1/greetv1connect"
)

type frontend struct {
	greet greetv1connect.GreetServiceClient
	ping  *connect.Client[greetv1.GreetRequest, greetv1.GreetResponse]
}

func (f *frontend) hello(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	_, _ = f.greet.Greet(ctx, connect.NewRequest(&greetv1.GreetRequest{Name: "Jane"}))    // want call "grpc -> greeter /greet.v1.GreetService/Greet" stream "unary" entry "http:GET /hello"
	_, _ = f.greet.GreetAll(ctx, connect.NewRequest(&greetv1.GreetRequest{Name: "Jane"})) // want call "grpc -> greeter /greet.v1.GreetService/GreetAll" stream "server"
	_ = f.greet.Collect(ctx)                                                              // want call "grpc -> greeter /greet.v1.GreetService/Collect" stream "client"
	_ = f.greet.Chat(ctx)                                                                 // want call "grpc -> greeter /greet.v1.GreetService/Chat" stream "bidi"
}

func main() {
	base := os.Getenv("GREETER_URL")
	if base == "" {
		base = "http://greeter:8080/"
	}
	f := &frontend{
		greet: greetv1connect.NewGreetServiceClient(http.DefaultClient, base, connect.WithGRPC()),
		ping:  connect.NewClient[greetv1.GreetRequest, greetv1.GreetResponse](http.DefaultClient, "http://greeter:8080/ops.v1.PingService/Ping"),
	}
	_, _ = f.ping.CallUnary(context.Background(), connect.NewRequest(&greetv1.GreetRequest{})) // want call "grpc -> greeter /ops.v1.PingService/Ping" stream "unary"
	http.HandleFunc("GET /hello", f.hello)                                                     // want endpoint "http GET /hello" handler "frontend.hello"
	_ = http.ListenAndServe(":8081", nil)
}
