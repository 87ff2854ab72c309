package grpcx

import (
	"context"
	"fmt"
	"net"

	"google.golang.org/grpc"
)

// Serve registers the services and serves them on addr until ctx ends; then it lets the
// running calls finish.
func Serve(ctx context.Context, addr string, register func(grpc.ServiceRegistrar)) error {
	lis, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return fmt.Errorf("grpc server: %w", err)
	}
	srv := grpc.NewServer()
	register(srv)
	stop := context.AfterFunc(ctx, srv.GracefulStop)
	defer stop()
	if err := srv.Serve(lis); err != nil {
		return fmt.Errorf("grpc server on %s: %w", addr, err)
	}
	return nil
}
