// A method that the program does not implement is offered where the service is registered.
package main

import (
	"context"

	"google.golang.org/grpc"

	"fixtures/cases/grpc/unimplemented/pb/filepb"
)

type server struct {
	filepb.UnimplementedFilesServer
}

// want endpoint "grpc /file.v1.Files/Get"
func (s *server) Get(ctx context.Context, in *filepb.GetRequest) (*filepb.GetReply, error) {
	return nil, nil
}

func main() {
	s := grpc.NewServer()
	filepb.RegisterFilesServer(s, &server{}) // want endpoint "grpc /file.v1.Files/Put"
	_ = s.Serve(nil)
}
