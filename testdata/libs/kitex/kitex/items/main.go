// kitex: a thrift service and a protobuf service with a stream, one server each.
package main

import (
	"context"
	"log"
	"net"

	"github.com/cloudwego/kitex/pkg/rpcinfo"
	"github.com/cloudwego/kitex/server"

	"libs/kitex/kitex/kitex_gen/example/item"
	"libs/kitex/kitex/kitex_gen/example/item/itemservice"
	"libs/kitex/kitex/kitex_gen/stock"
	"libs/kitex/kitex/kitex_gen/stock/stockservice"
)

type ItemServiceImpl struct{}

// want endpoint "thrift ItemService/GetItem" handler "ItemServiceImpl.GetItem"
func (s *ItemServiceImpl) GetItem(ctx context.Context, id int64) (*item.Item, error) {
	return &item.Item{Id: id, Title: "kitex"}, nil
}

// want endpoint "thrift ItemService/Delist" handler "ItemServiceImpl.Delist"
func (s *ItemServiceImpl) Delist(ctx context.Context, id int64) error { return nil }

// Close is no operation.
func (s *ItemServiceImpl) Close() error { return nil }

type stocks struct{}

// want endpoint "grpc /shop.stock.StockService/GetStock" handler "stocks.GetStock"
func (s *stocks) GetStock(ctx context.Context, req *stock.StockRequest) (*stock.StockReply, error) {
	return &stock.StockReply{Count: 1}, nil
}

// want endpoint "grpc /shop.stock.StockService/Watch" handler "stocks.Watch"
func (s *stocks) Watch(req *stock.StockRequest, stream stock.StockService_WatchServer) error {
	return stream.Send(&stock.StockReply{})
}

func main() {
	addr, _ := net.ResolveTCPAddr("tcp", ":8889")
	second := stockservice.NewServer(new(stocks), server.WithServiceAddr(addr))
	go func() { log.Println(second.Run()) }()

	svr := itemservice.NewServer(new(ItemServiceImpl), server.WithServerBasicInfo(&rpcinfo.EndpointBasicInfo{ServiceName: "example.shop.item"}))
	if err := svr.Run(); err != nil {
		log.Println(err.Error())
	}
}
