// The server.
package main

import (
	"context"

	"google.golang.org/grpc"

	"fixtures/cases/grpc/client_behind_interface/pb/userspb"
)

type server struct {
	userspb.UnimplementedUsersServer
}

// want endpoint "grpc /acc.Users/Get" handler "server.Get"
func (s *server) Get(ctx context.Context, in *userspb.GetRequest) (*userspb.GetReply, error) {
	return nil, nil
}

// want endpoint "grpc /acc.Users/Delete" handler "server.Delete"
func (s *server) Delete(ctx context.Context, in *userspb.DeleteRequest) (*userspb.DeleteReply, error) {
	return nil, nil
}

func main() {
	s := grpc.NewServer()
	userspb.RegisterUsersServer(s, &server{})
	_ = s.Serve(nil)
}
