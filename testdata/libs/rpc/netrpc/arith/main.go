// net/rpc: services under the name of their type and under a name of their own, over gob and JSON.
package main

import (
	"log"
	"net"
	"net/http"
	"net/rpc"
	"net/rpc/jsonrpc"
)

type Args struct{ A, B int }

type Arith int

func (t *Arith) Multiply(args *Args, reply *int) error {
	*reply = args.A * args.B
	return nil
}

func (t *Arith) Divide(args *Args, reply *int) error {
	*reply = args.A / args.B
	return nil
}

type ledger struct{}

func (l *ledger) Post(args *Args, reply *int) error { return nil }

func main() {
	// want endpoint "other Arith.Multiply" handler "Arith.Multiply"
	// want endpoint "other Arith.Divide" handler "Arith.Divide"
	if err := rpc.Register(new(Arith)); err != nil {
		log.Fatal(err)
	}
	rpc.HandleHTTP()
	go func() { log.Fatal(http.ListenAndServe(":1234", nil)) }()

	server := rpc.NewServer()
	// want endpoint "other Books.Post" handler "ledger.Post"
	if err := server.RegisterName("Books", &ledger{}); err != nil {
		log.Fatal(err)
	}
	lis, err := net.Listen("tcp", ":1235")
	if err != nil {
		log.Fatal(err)
	}
	for {
		conn, err := lis.Accept()
		if err != nil {
			return
		}
		go server.ServeCodec(jsonrpc.NewServerCodec(conn))
	}
}
