// Go-zero: an RPC server made the way goctl does.
package main

import (
	"context"
	"flag"

	"github.com/zeromicro/go-zero/core/conf"
	"github.com/zeromicro/go-zero/core/service"
	"github.com/zeromicro/go-zero/zrpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/reflection"

	"libs/frameworks/gozero/greet"
)

var configFile = flag.String("f", "etc/greet.yaml", "the config file")

type config struct {
	zrpc.RpcServerConf
}

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
	flag.Parse()
	var c config
	conf.MustLoad(*configFile, &c)
	s := zrpc.MustNewServer(c.RpcServerConf, func(grpcServer *grpc.Server) {
		greet.RegisterGreetServer(grpcServer, &server{})
		if c.Mode == service.DevMode || c.Mode == service.TestMode {
			reflection.Register(grpcServer)
		}
	})
	defer s.Stop()
	s.Start()
}
