// The other of two servers.
package main

import (
	"context"

	"google.golang.org/grpc"

	"fixtures/cases/grpc/several_servers/pb/notifypb"
)

type server struct {
	notifypb.UnimplementedNotifierServer
}

// want endpoint "grpc /note.Notifier/Send" handler "server.Send"
func (s server) Send(ctx context.Context, in *notifypb.SendRequest) (*notifypb.SendReply, error) {
	return nil, nil
}

func main() {
	s := grpc.NewServer()
	srv := server{}
	notifypb.RegisterNotifierServer(s, srv)
	_ = s.Serve(nil)
}
