// The gRPC service.
package main

import (
	"context"

	"google.golang.org/grpc"

	"fixtures/cases/grpc/gateway/pb/todopb"
)

type server struct {
	todopb.UnimplementedTodoServer
}

// want endpoint "grpc /todo.v1.Todo/Add" handler "server.Add"
func (s *server) Add(ctx context.Context, in *todopb.AddRequest) (*todopb.AddReply, error) {
	return nil, nil
}

func main() {
	s := grpc.NewServer()
	todopb.RegisterTodoServer(s, &server{})
	_ = s.Serve(nil)
}
