// One of two servers.
package main

import (
	"context"

	"google.golang.org/grpc"

	"fixtures/cases/grpc/several_servers/pb/notifypb"
)

type mailer struct {
	notifypb.UnimplementedNotifierServer
}

// want endpoint "grpc /note.Notifier/Send" handler "mailer.Send"
func (s *mailer) Send(ctx context.Context, in *notifypb.SendRequest) (*notifypb.SendReply, error) {
	return nil, nil
}

func main() {
	s := grpc.NewServer()
	notifypb.RegisterNotifierServer(s, &mailer{})
	_ = s.Serve(nil)
}
