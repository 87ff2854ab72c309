// otelgrpc: handlers of statistics on a connection and a server change nothing.
package main

import (
	"context"
	"log"
	"net"

	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/emptypb"
)

type echo struct{}

func (echo) say(ctx context.Context, conn *grpc.ClientConn) (*emptypb.Empty, error) {
	out := new(emptypb.Empty)
	err := conn.Invoke(ctx, "/voice.v1.Voice/Say", &emptypb.Empty{}, out) // want call "grpc -> voice /voice.v1.Voice/Say"
	return out, err
}

var desc = grpc.ServiceDesc{
	ServiceName: "echo.v1.Echo",
	HandlerType: (*any)(nil),
	Methods:     []grpc.MethodDesc{{MethodName: "Say"}},
}

func main() {
	conn, err := grpc.NewClient("voice:9090",
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithStatsHandler(otelgrpc.NewClientHandler()),
	)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := (echo{}).say(context.Background(), conn); err != nil {
		log.Print(err)
	}
	srv := grpc.NewServer(grpc.StatsHandler(otelgrpc.NewServerHandler()))
	srv.RegisterService(&desc, echo{}) // want endpoint "grpc /echo.v1.Echo/Say"
	lis, err := net.Listen("tcp", ":9090")
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(srv.Serve(lis))
}
