// From an RPC method to another service's RPC and to a publish; the other method leads to neither.
package main

import (
	"context"

	"google.golang.org/grpc"

	"github.com/segmentio/kafka-go"

	"fixtures/cases/entry/rpc_leads_to_call/pb/bankpb"
	"fixtures/cases/entry/rpc_leads_to_call/pb/shoppb"
)

type server struct {
	shoppb.UnimplementedShopServer
	bank bankpb.BankClient
	w    *kafka.Writer
}

// want endpoint "grpc /shop.v1.Shop/Buy"
func (s *server) Buy(ctx context.Context, in *shoppb.BuyRequest) (*shoppb.BuyReply, error) {
	if _, err := s.bank.Charge(ctx, &bankpb.ChargeRequest{}); err != nil { // want call "grpc -> bank /bank.v1.Bank/Charge" entry "grpc:/shop.v1.Shop/Buy"
		return nil, err
	}
	go func() {
		_ = s.w.WriteMessages(ctx, kafka.Message{Topic: "bought"}) // want publish "kafka bought" entry "grpc:/shop.v1.Shop/Buy"
	}()
	return &shoppb.BuyReply{}, nil
}

// want endpoint "grpc /shop.v1.Shop/Look"
func (s *server) Look(ctx context.Context, in *shoppb.LookRequest) (*shoppb.LookReply, error) {
	return &shoppb.LookReply{}, nil
}

func main() {
	conn, _ := grpc.NewClient("bank:1")
	s := grpc.NewServer()
	shoppb.RegisterShopServer(s, &server{bank: bankpb.NewBankClient(conn), w: &kafka.Writer{}})
	_ = s.Serve(nil)
}
