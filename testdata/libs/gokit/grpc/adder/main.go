// go-kit over gRPC: the generated server hands requests to transports of endpoints.
package main

import (
	"context"
	"log"
	"net"

	"github.com/go-kit/kit/endpoint"
	grpctransport "github.com/go-kit/kit/transport/grpc"
	"google.golang.org/grpc"

	"libs/gokit/grpc/pb"
)

type addService struct{}

func (addService) Sum(_ context.Context, a, b int64) int64 { return a + b }

func makeSumEndpoint(s addService) endpoint.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		in := req.(*pb.SumRequest)
		return s.Sum(ctx, in.A, in.B), nil
	}
}

type grpcServer struct {
	pb.UnimplementedAddServer
	sum grpctransport.Handler
}

// want endpoint "grpc /pb.Add/Sum" handler "grpcServer.Sum"
func (s *grpcServer) Sum(ctx context.Context, req *pb.SumRequest) (*pb.SumReply, error) {
	_, rep, err := s.sum.ServeGRPC(ctx, req)
	if err != nil {
		return nil, err
	}
	return rep.(*pb.SumReply), nil
}

func decode(_ context.Context, req any) (any, error) { return req, nil }

func encode(_ context.Context, v any) (any, error) { return &pb.SumReply{V: v.(int64)}, nil }

func main() {
	lis, err := net.Listen("tcp", ":8082")
	if err != nil {
		log.Fatal(err)
	}
	s := grpc.NewServer(grpc.UnaryInterceptor(grpctransport.Interceptor))
	pb.RegisterAddServer(s, &grpcServer{sum: grpctransport.NewServer(makeSumEndpoint(addService{}), decode, encode)})
	log.Fatal(s.Serve(lis))
}
