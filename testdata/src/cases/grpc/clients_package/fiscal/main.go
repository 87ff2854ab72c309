// The server, with an interceptor chain and a wrapped implementation.
package main

import (
	"context"
	"net"

	"google.golang.org/grpc"

	"fixtures/cases/grpc/clients_package/pb/taxpb"
)

type impl struct {
	taxpb.UnimplementedTaxServer
}

func (impl) Rate(ctx context.Context, in *taxpb.RateRequest) (*taxpb.RateReply, error) {
	return nil, nil
}

type cached struct{ taxpb.TaxServer }

func newServer() taxpb.TaxServer { return &cached{impl{}} }

func recovered(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	return handler(ctx, req)
}

func main() {
	lis, _ := net.Listen("tcp", ":1")
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(recovered))
	taxpb.RegisterTaxServer(s, newServer()) // want endpoint "grpc /tax.v1.Tax/Rate"
	_ = s.Serve(lis)
}
