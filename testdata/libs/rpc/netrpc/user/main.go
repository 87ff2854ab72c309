// net/rpc: calls and asynchronous calls over HTTP, a plain connection and JSON.
package main

import (
	"log"
	"net"
	"net/rpc"
	"net/rpc/jsonrpc"
	"os"
)

type args struct{ A, B int }

const multiply = "Arith.Multiply"

func main() {
	client, err := rpc.DialHTTP("tcp", "arith:1234")
	if err != nil {
		log.Fatal(err)
	}
	var reply int
	_ = client.Call(multiply, &args{7, 8}, &reply)                       // want call "other -> arith Arith.Multiply"
	call := <-client.Go("Arith.Divide", &args{7, 8}, new(int), nil).Done // want call "other -> arith Arith.Divide"
	_ = call.Error

	books, err := jsonrpc.Dial("tcp", os.Getenv("BOOKS_ADDR"))
	if err != nil {
		log.Fatal(err)
	}
	defer books.Close()
	_ = books.Call("Books.Post", &args{}, nil) // want call "other -> arith Books.Post"

	conn, err := net.Dial("tcp", "prices.example.com:9000")
	if err != nil {
		log.Fatal(err)
	}
	prices := rpc.NewClient(conn)
	_ = prices.Call("Prices.Get", "apple", &reply) // want call "other -> prices.example.com Prices.Get"
	stock := rpc.NewClientWithCodec(jsonrpc.NewClientCodec(conn))
	_ = stock.Call("Stock.Get", "apple", &reply) // want call "other -> prices.example.com Stock.Get"
}
