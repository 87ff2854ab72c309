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

// want endpoint "grpc /shop.Catalog/GetItem" handler "catalog.GetItem"
func (c *catalog) GetItem(ctx context.Context, in *catalogpb.GetItemRequest) (*catalogpb.GetItemReply, error) {
	return &catalogpb.GetItemReply{Id: in.Id}, nil
}

// want endpoint "grpc /shop.Catalog/ListItems" handler "catalog.ListItems"
func (s *catalog) ListItems(in *catalogpb.ListItemsRequest, stream grpc.ServerStreamingServer[catalogpb.ListItemsReply]) error {
	return nil
}

// want endpoint "grpc /shop.Catalog/Upload" handler "catalog.Upload"
func (s *catalog) Upload(stream grpc.ClientStreamingServer[catalogpb.UploadRequest, catalogpb.UploadReply]) error {
	return nil
}

// want endpoint "grpc /shop.Catalog/Chat" handler "catalog.Chat"
func (s *catalog) Chat(stream grpc.BidiStreamingServer[catalogpb.ChatRequest, catalogpb.ChatReply]) error {
	return nil
}

// want endpoint "grpc /shop.Catalog/Unused" handler "catalog.Unused"
func (s *catalog) Unused(ctx context.Context, in *catalogpb.UnusedRequest) (*catalogpb.UnusedReply, error) {
	return nil, nil
}

func main() {
	lis, _ := net.Listen("tcp", ":50051")
	s := grpc.NewServer()
	healthpb.RegisterHealthServer(s, health.NewServer())
	reflection.Register(s)
	catalogpb.RegisterCatalogServer(s, &catalog{})
	_ = s.Serve(lis)
}
