// Go-zero: two servers offer the same RPC, and etcd knows them by a key each.
package main

import (
	"context"

	"github.com/zeromicro/go-zero/core/discov"
	"github.com/zeromicro/go-zero/zrpc"
	"google.golang.org/grpc"

	"libs/frameworks/gozero/greet"
)

type server struct {
	greet.UnimplementedGreetServer
	pings int
}

// Ping answers.
func (s *server) Ping(ctx context.Context, in *greet.Request) (*greet.Response, error) { // want endpoint "grpc /greet.Greet/Ping" handler "server.Ping"
	s.pings++
	return &greet.Response{Pong: in.Ping}, nil
}

func main() {
	var c zrpc.RpcServerConf
	c.ListenOn = "0.0.0.0:8080"
	c.Etcd = discov.EtcdConf{Hosts: []string{"etcd:2379"}, Key: "eu.greet.rpc"}
	s := zrpc.MustNewServer(c, func(grpcServer *grpc.Server) { greet.RegisterGreetServer(grpcServer, &server{}) })
	defer s.Stop()
	s.Start()
}
