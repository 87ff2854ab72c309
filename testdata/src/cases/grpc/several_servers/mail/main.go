// One of two servers, of a type without a name.
package main

import (
	"google.golang.org/grpc"

	"fixtures/cases/grpc/several_servers/pb/notifypb"
)

func main() {
	s := grpc.NewServer()
	// want endpoint "grpc /note.Notifier/Send"
	notifypb.RegisterNotifierServer(s, &struct {
		notifypb.UnimplementedNotifierServer
	}{})
	_ = s.Serve(nil)
}
