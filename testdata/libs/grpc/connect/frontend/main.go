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
	_, _ = f.greet.Greet(ctx, connect.NewRequest(&greetv1.GreetRequest{Name: "Jane"}))    // miss call "grpc -> greeter /greet.v1.GreetService/Greet" stream "unary" entry "http:GET /hello" because the operation is the path of the URL that the client was made with
	_, _ = f.greet.GreetAll(ctx, connect.NewRequest(&greetv1.GreetRequest{Name: "Jane"})) // miss call "grpc -> greeter /greet.v1.GreetService/GreetAll" stream "server" because the operation is the path of the URL that the client was made with
	_ = f.greet.Collect(ctx)                                                              // miss call "grpc -> greeter /greet.v1.GreetService/Collect" stream "client" because the operation is the path of the URL that the client was made with
	_ = f.greet.Chat(ctx)                                                                 // miss call "grpc -> greeter /greet.v1.GreetService/Chat" stream "bidi" because the operation is the path of the URL that the client was made with
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
	_, _ = f.ping.CallUnary(context.Background(), connect.NewRequest(&greetv1.GreetRequest{})) // miss call "grpc -> greeter /ops.v1.PingService/Ping" stream "unary" because the operation is the path of the URL that the client was made with
	http.HandleFunc("GET /hello", f.hello)                                                     // want endpoint "http GET /hello" handler "frontend.hello"
	_ = http.ListenAndServe(":8081", nil)
}
