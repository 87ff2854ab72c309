// Two services register one gRPC service: the address decides.
package main

import (
	"context"

	"google.golang.org/grpc"

	"fixtures/cases/grpc/several_servers/pb/notifypb"
)

func dial(addr string) *grpc.ClientConn {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		panic(err)
	}
	return conn
}

type notifiers struct {
	mail notifypb.NotifierClient
	text notifypb.NotifierClient
}

func main() {
	n := notifiers{
		mail: notifypb.NewNotifierClient(dial("mail:7000")),
		text: notifypb.NewNotifierClient(dial("dns:///text:7000")),
	}
	ctx := context.Background()
	_, _ = n.mail.Send(ctx, &notifypb.SendRequest{}) // want call "grpc -> mail /note.Notifier/Send"
	_, _ = n.text.Send(ctx, &notifypb.SendRequest{}) // want call "grpc -> text /note.Notifier/Send"
}
