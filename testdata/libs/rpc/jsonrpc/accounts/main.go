// gorilla/rpc: JSON-RPC services over HTTP, under the name of their type and under another one.
package main

import (
	"net/http"

	"github.com/gorilla/rpc/v2"
	"github.com/gorilla/rpc/v2/json2"
)

type Args struct{ Name string }

type Accounts struct{}

func (a *Accounts) Open(r *http.Request, args *Args, reply *string) error { return nil }

type balances struct{}

func (b *balances) Get(r *http.Request, args *Args, reply *int) error { return nil }

func main() {
	s := rpc.NewServer()
	s.RegisterCodec(json2.NewCodec(), "application/json")
	// want endpoint "other Accounts.Open" handler "Accounts.Open"
	_ = s.RegisterService(new(Accounts), "")
	// want endpoint "other Balance.Get" handler "balances.Get"
	_ = s.RegisterService(&balances{}, "Balance")
	http.Handle("/rpc", s)
	_ = http.ListenAndServe(":8080", nil)
}
