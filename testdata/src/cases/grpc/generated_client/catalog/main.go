// The service that is called.
package main

import (
	"context"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"

	"fixtures/cases/grpc/generated_client/internal/catalogpb"
)

type catalog struct {
	catalogpb.UnimplementedCatalogServer
}

func (c *catalog) GetItem(ctx context.Context, in *catalogpb.GetItemRequest) (*catalogpb.GetItemReply, error) {
	return &catalogpb.GetItemReply{Id: in.Id}, nil
}

func main() {
	lis, _ := net.Listen("tcp", ":50051")
	s := grpc.NewServer()
	healthpb.RegisterHealthServer(s, health.NewServer())
	reflection.Register(s)
	// want endpoint "grpc /shop.Catalog/GetItem" handler "catalog.GetItem" endpoint "grpc /shop.Catalog/ListItems" endpoint "grpc /shop.Catalog/Upload" endpoint "grpc /shop.Catalog/Chat" endpoint "grpc /shop.Catalog/Unused"
	catalogpb.RegisterCatalogServer(s, &catalog{})
	_ = s.Serve(lis)
}
