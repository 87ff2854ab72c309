// kitex: clients by the name of the service and by host; unary and streaming.
package main

import (
	"context"
	"log"
	"time"

	"github.com/cloudwego/kitex/client"

	"libs/kitex/kitex/kitex_gen/example/item/itemservice"
	"libs/kitex/kitex/kitex_gen/stock"
	"libs/kitex/kitex/kitex_gen/stock/stockservice"
)

func main() {
	ctx := context.Background()
	items, err := itemservice.NewClient("example.shop.item", client.WithRPCTimeout(3*time.Second))
	if err != nil {
		log.Fatal(err)
	}
	_, _ = items.GetItem(ctx, 1) // want call "thrift -> items ItemService/GetItem"
	_ = items.Delist(ctx, 1)     // want call "thrift -> items ItemService/Delist"

	stocks := stockservice.MustNewClient("stock", client.WithHostPorts("items:8889"))
	_, _ = stocks.GetStock(ctx, &stock.StockRequest{Item: 1}) // want call "grpc -> items /shop.stock.StockService/GetStock"
	_, _ = stocks.Watch(ctx, &stock.StockRequest{Item: 1})    // want call "grpc -> items /shop.stock.StockService/Watch"
}
