// sourcegraph/jsonrpc2: a handler that chooses by the request's method.
package main

import (
	"context"
	"log"
	"net"

	"github.com/sourcegraph/jsonrpc2"
)

type notes struct{}

func (n *notes) handle(ctx context.Context, conn *jsonrpc2.Conn, req *jsonrpc2.Request) (any, error) {
	switch req.Method {
	case "notes/add":
		return n.add(ctx)
	case "notes/list":
		return []string{}, nil
	}
	return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeMethodNotFound, Message: req.Method}
}

func (n *notes) add(ctx context.Context) (any, error) { return true, nil }

func main() {
	n := &notes{}
	lis, err := net.Listen("tcp", ":4389")
	if err != nil {
		log.Fatal(err)
	}
	for {
		conn, err := lis.Accept()
		if err != nil {
			return
		}
		stream := jsonrpc2.NewBufferedStream(conn, jsonrpc2.VSCodeObjectCodec{})
		// want endpoint "other notes/add"
		// want endpoint "other notes/list"
		jsonrpc2.NewConn(context.Background(), stream, jsonrpc2.HandlerWithError(n.handle))
	}
}
