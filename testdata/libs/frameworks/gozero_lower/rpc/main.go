// Go-zero: the operations of a service are written in lower case in its proto file, their methods in Go are not.
package main

import (
	"context"

	"github.com/zeromicro/go-queue/kq"
	"github.com/zeromicro/go-zero/zrpc"
	"google.golang.org/grpc"

	"libs/frameworks/gozero_lower/greet"
)

type server struct {
	greet.UnimplementedGreetServer
	pings *kq.Pusher
}

// Ping answers and tells of it.
// want endpoint "grpc /greet.Greet/ping" handler "server.Ping"
func (s *server) Ping(ctx context.Context, in *greet.Request) (*greet.Response, error) {
	// want publish "kafka pings" entry "grpc:/greet.Greet/ping"
	if err := s.pings.Push(ctx, in.Ping); err != nil {
		return nil, err
	}
	return &greet.Response{Pong: in.Ping}, nil
}

func main() {
	s := zrpc.MustNewServer(zrpc.RpcServerConf{ListenOn: "0.0.0.0:8080"}, func(grpcServer *grpc.Server) {
		greet.RegisterGreetServer(grpcServer, &server{pings: kq.NewPusher([]string{"kafka:9092"}, "pings")})
	})
	defer s.Stop()
	s.Start()
}
