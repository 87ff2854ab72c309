// etcd's naming: a server adds its endpoint below a target, a gRPC client resolves the target.
package main

import (
	"context"
	"log"
	"net"

	clientv3 "go.etcd.io/etcd/client/v3"
	"go.etcd.io/etcd/client/v3/naming/endpoints"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
)

// A server of the form that protoc-gen-go-grpc writes.
type quotesServer interface {
	Latest(context.Context, *emptypb.Empty) (*emptypb.Empty, error)
}

type quotes struct{}

func (quotes) Latest(ctx context.Context, in *emptypb.Empty) (*emptypb.Empty, error) { // want endpoint "grpc /market.v1.Quotes/Latest" handler "quotes.Latest"
	return in, nil
}

var quotesDesc = grpc.ServiceDesc{
	ServiceName: "market.v1.Quotes",
	HandlerType: (*quotesServer)(nil),
	Methods:     []grpc.MethodDesc{{MethodName: "Latest"}},
}

func main() {
	cli, err := clientv3.NewFromURL("http://etcd:2379")
	if err != nil {
		log.Fatal(err)
	}
	em, err := endpoints.NewManager(cli, "market/quoting")
	if err != nil {
		log.Fatal(err)
	}
	err = em.AddEndpoint(context.Background(), "market/quoting/10.0.0.7:50051", endpoints.Endpoint{Addr: "10.0.0.7:50051"})
	if err != nil {
		log.Fatal(err)
	}
	lis, err := net.Listen("tcp", ":50051")
	if err != nil {
		log.Fatal(err)
	}
	s := grpc.NewServer()
	s.RegisterService(&quotesDesc, quotes{})
	log.Fatal(s.Serve(lis))
}
