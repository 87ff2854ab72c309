// Generated clients and servers, with the four streaming kinds; health and reflection are left out.
package main

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"

	"fixtures/cases/grpc/generated_client/internal/catalogpb"
)

type server struct{ catalog catalogpb.CatalogClient }

func (s *server) show(ctx context.Context) {
	_, _ = s.catalog.GetItem(ctx, &catalogpb.GetItemRequest{})     // want call "grpc -> catalog /shop.Catalog/GetItem" stream "unary"
	_, _ = s.catalog.ListItems(ctx, &catalogpb.ListItemsRequest{}) // want call "grpc -> catalog /shop.Catalog/ListItems" stream "server"
	_, _ = s.catalog.Upload(ctx)                                   // want call "grpc -> catalog /shop.Catalog/Upload" stream "client"
	_, _ = s.catalog.Chat(ctx)                                     // want call "grpc -> catalog /shop.Catalog/Chat" stream "bidi"
}

func main() {
	conn, err := grpc.NewClient("catalog:50051", grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return
	}
	defer conn.Close()
	_, _ = healthpb.NewHealthClient(conn).Check(context.Background(), &healthpb.HealthCheckRequest{})
	s := &server{catalog: catalogpb.NewCatalogClient(conn)}
	s.show(context.Background())
}
