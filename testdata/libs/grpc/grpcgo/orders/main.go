// grpc-go: two servers in one process, generated services and a handwritten one; health and reflection are left out.
package main

import (
	"context"
	"log"
	"net"

	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"

	"libs/grpc/grpcgo/orderspb"
)

type orderServer struct {
	orderspb.UnimplementedOrdersServer
}

// want endpoint "grpc /shop.orders.v1.Orders/Place" handler "orderServer.Place"
func (s *orderServer) Place(ctx context.Context, in *orderspb.PlaceRequest) (*orderspb.PlaceReply, error) {
	return &orderspb.PlaceReply{Id: in.GetSku()}, nil
}

// want endpoint "grpc /shop.orders.v1.Orders/Watch" handler "orderServer.Watch"
func (s *orderServer) Watch(in *orderspb.WatchRequest, stream grpc.ServerStreamingServer[orderspb.Order]) error {
	return stream.Send(&orderspb.Order{Id: in.GetId()})
}

// want endpoint "grpc /shop.orders.v1.Orders/Import" handler "orderServer.Import"
func (s *orderServer) Import(stream grpc.ClientStreamingServer[orderspb.Order, orderspb.PlaceReply]) error {
	return stream.SendAndClose(&orderspb.PlaceReply{})
}

// want endpoint "grpc /shop.orders.v1.Orders/Track" handler "orderServer.Track"
func (s *orderServer) Track(stream grpc.BidiStreamingServer[orderspb.WatchRequest, orderspb.Order]) error {
	return nil
}

type stockServer struct {
	orderspb.UnimplementedStockServer
}

// want endpoint "grpc /shop.orders.v1.Stock/Reserve" handler "stockServer.Reserve"
func (s *stockServer) Reserve(ctx context.Context, in *orderspb.PlaceRequest) (*orderspb.PlaceReply, error) {
	return &orderspb.PlaceReply{}, nil
}

func logged(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	log.Print(info.FullMethod)
	return handler(ctx, req)
}

func main() {
	public := grpc.NewServer(
		grpc.StatsHandler(otelgrpc.NewServerHandler()),
		grpc.ChainUnaryInterceptor(logged),
	)
	orderspb.RegisterOrdersServer(public, &orderServer{})
	healthpb.RegisterHealthServer(public, health.NewServer())
	reflection.Register(public)

	internal := grpc.NewServer()
	orderspb.RegisterStockServer(internal, &stockServer{})

	for addr, s := range map[string]*grpc.Server{":50051": public, ":50052": internal} {
		lis, err := net.Listen("tcp", addr)
		if err != nil {
			log.Fatal(err)
		}
		go func() { _ = s.Serve(lis) }()
	}
	select {}
}
