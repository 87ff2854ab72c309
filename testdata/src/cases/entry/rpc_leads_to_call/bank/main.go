// The service that is called.
package main

import (
	"context"

	"google.golang.org/grpc"

	"fixtures/cases/entry/rpc_leads_to_call/pb/bankpb"
)

type server struct {
	bankpb.UnimplementedBankServer
}

// want endpoint "grpc /bank.v1.Bank/Charge" handler "server.Charge"
func (s *server) Charge(ctx context.Context, in *bankpb.ChargeRequest) (*bankpb.ChargeReply, error) {
	return nil, nil
}

func main() {
	s := grpc.NewServer()
	bankpb.RegisterBankServer(s, &server{})
	_ = s.Serve(nil)
}
