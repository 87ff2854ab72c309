// The server.
package main

import (
	"google.golang.org/grpc"

	"fixtures/cases/grpc/client_behind_interface/pb/userspb"
)

type server struct {
	userspb.UnimplementedUsersServer
}

func main() {
	s := grpc.NewServer()
	userspb.RegisterUsersServer(s, &server{}) // want endpoint "grpc /acc.Users/Get" endpoint "grpc /acc.Users/Delete"
	_ = s.Serve(nil)
}
