// connect-go: the generated handler on a mux, and a handler that is made by hand.
package main

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
	"connectrpc.com/grpchealth"
	"connectrpc.com/grpcreflect"

	greetv1 "libs/grpc/connect/greetv1"
	"libs/grpc/connect/greetv1/greetv1connect"
)

type greetServer struct{}

func (s *greetServer) Greet(ctx context.Context, req *connect.Request[greetv1.GreetRequest]) (*connect.Response[greetv1.GreetResponse], error) { // want endpoint "grpc /greet.v1.GreetService/Greet" handler "greetServer.Greet"
	return connect.NewResponse(&greetv1.GreetResponse{Greeting: "Hello " + req.Msg.GetName()}), nil
}

func (s *greetServer) GreetAll(ctx context.Context, req *connect.Request[greetv1.GreetRequest], stream *connect.ServerStream[greetv1.GreetResponse]) error { // want endpoint "grpc /greet.v1.GreetService/GreetAll" handler "greetServer.GreetAll"
	return stream.Send(&greetv1.GreetResponse{})
}

func (s *greetServer) Collect(ctx context.Context, stream *connect.ClientStream[greetv1.GreetRequest]) (*connect.Response[greetv1.GreetResponse], error) { // want endpoint "grpc /greet.v1.GreetService/Collect" handler "greetServer.Collect"
	return connect.NewResponse(&greetv1.GreetResponse{}), nil
}

func (s *greetServer) Chat(ctx context.Context, stream *connect.BidiStream[greetv1.GreetRequest, greetv1.GreetResponse]) error { // want endpoint "grpc /greet.v1.GreetService/Chat" handler "greetServer.Chat"
	return nil
}

const pingProcedure = "/ops.v1.PingService/Ping"

func ping(ctx context.Context, req *connect.Request[greetv1.GreetRequest]) (*connect.Response[greetv1.GreetResponse], error) {
	return connect.NewResponse(&greetv1.GreetResponse{}), nil
}

func main() {
	mux := http.NewServeMux()
	// wrong endpoint "http * /greet.v1.GreetService/" because the operations of the service say it
	mux.Handle(greetv1connect.NewGreetServiceHandler(&greetServer{}))
	// want endpoint "grpc /ops.v1.PingService/Ping" handler "ping"
	mux.Handle(pingProcedure, connect.NewUnaryHandler(pingProcedure, ping))
	mux.Handle(grpchealth.NewHandler(grpchealth.NewStaticChecker("greet.v1.GreetService"))) // no part of what is offered
	mux.Handle(grpcreflect.NewHandlerV1(grpcreflect.NewStaticReflector("greet.v1.GreetService")))
	_ = http.ListenAndServe("localhost:8080", mux)
}
