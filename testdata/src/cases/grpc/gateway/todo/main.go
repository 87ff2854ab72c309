// The gRPC service.
package main

import (
	"google.golang.org/grpc"

	"fixtures/cases/grpc/gateway/pb/todopb"
)

type server struct {
	todopb.UnimplementedTodoServer
}

func main() {
	s := grpc.NewServer()
	todopb.RegisterTodoServer(s, &server{}) // want endpoint "grpc /todo.v1.Todo/Add"
	_ = s.Serve(nil)
}
