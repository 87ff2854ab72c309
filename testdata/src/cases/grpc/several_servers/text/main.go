// The other of two servers.
package main

import (
	"google.golang.org/grpc"

	"fixtures/cases/grpc/several_servers/pb/notifypb"
)

type server struct {
	notifypb.UnimplementedNotifierServer
}

func main() {
	s := grpc.NewServer()
	srv := server{}
	notifypb.RegisterNotifierServer(s, srv) // want endpoint "grpc /note.Notifier/Send"
	_ = s.Serve(nil)
}
