// sourcegraph/jsonrpc2: calls, calls that are waited for later, and notifications.
package main

import (
	"context"
	"log"
	"net"

	"github.com/sourcegraph/jsonrpc2"
)

type nothing struct{}

func (nothing) Handle(context.Context, *jsonrpc2.Conn, *jsonrpc2.Request) {}

func main() {
	ctx := context.Background()
	tcp, err := net.Dial("tcp", "notes:4389")
	if err != nil {
		log.Fatal(err)
	}
	conn := jsonrpc2.NewConn(ctx, jsonrpc2.NewBufferedStream(tcp, jsonrpc2.VSCodeObjectCodec{}), nothing{})
	defer conn.Close()
	var ok bool
	_ = conn.Call(ctx, "notes/add", "buy milk", &ok)    // want call "other -> notes notes/add"
	w, err := conn.DispatchCall(ctx, "notes/list", nil) // want call "other -> notes notes/list"
	if err == nil {
		_ = w.Wait(ctx, nil)
	}
	_ = conn.Notify(ctx, "exit", nil) // want call "other -> notes exit"
}
