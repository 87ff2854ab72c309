// go-kit over gRPC: a client endpoint names service and method.
package main

import (
	"context"
	"log"

	grpctransport "github.com/go-kit/kit/transport/grpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"libs/gokit/grpc/pb"
)

const service = "pb.Add"

func pass(_ context.Context, v any) (any, error) { return v, nil }

func main() {
	conn, err := grpc.NewClient("adder:8082", grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	sum := grpctransport.NewClient(conn, service, "Sum", pass, pass, pb.SumReply{}).Endpoint()
	_, _ = sum(context.Background(), &pb.SumRequest{A: 1, B: 2}) // want call "grpc -> adder /pb.Add/Sum"
}
