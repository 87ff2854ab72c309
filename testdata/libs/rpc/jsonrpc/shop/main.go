// ybbus/jsonrpc: calls, calls into a value, raw ones and a batch.
package main

import (
	"context"
	"os"

	"github.com/ybbus/jsonrpc/v3"
)

type shop struct{ accounts jsonrpc.RPCClient }

func (s *shop) buy(ctx context.Context) {
	_, _ = s.accounts.Call(ctx, "Accounts.Open", &struct{ Name string }{"a"}) // want call "other -> accounts Accounts.Open"
	var balance int
	_ = s.accounts.CallFor(ctx, &balance, "Balance.Get", &struct{ Name string }{"a"}) // want call "other -> accounts Balance.Get"
}

func main() {
	s := &shop{accounts: jsonrpc.NewClient(os.Getenv("ACCOUNTS_URL"))}
	ctx := context.Background()
	s.buy(ctx)

	chain := jsonrpc.NewClientWithOpts("https://node.example.com/v1", &jsonrpc.RPCClientOpts{CustomHeaders: map[string]string{"X": "y"}})
	_, _ = chain.CallRaw(ctx, jsonrpc.NewRequest("eth_blockNumber")) // want call "other -> node.example.com eth_blockNumber"
	// want call "other -> node.example.com eth_chainId"
	// want call "other -> node.example.com eth_gasPrice"
	_, _ = chain.CallBatch(ctx, jsonrpc.RPCRequests{
		jsonrpc.NewRequest("eth_chainId"),
		&jsonrpc.RPCRequest{Method: "eth_gasPrice"},
	})
}
