// The service that is called.
package main

import (
	"google.golang.org/grpc"

	"fixtures/cases/entry/rpc_leads_to_call/pb/bankpb"
)

type server struct {
	bankpb.UnimplementedBankServer
}

func main() {
	s := grpc.NewServer()
	bankpb.RegisterBankServer(s, &server{}) // want endpoint "grpc /bank.v1.Bank/Charge"
	_ = s.Serve(nil)
}
