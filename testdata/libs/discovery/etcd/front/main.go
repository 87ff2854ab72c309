// Dials etcd targets: of a server in this tree, and of one that is not.
package main

import (
	"context"
	"log"

	clientv3 "go.etcd.io/etcd/client/v3"
	"go.etcd.io/etcd/client/v3/naming/resolver"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/emptypb"
)

func main() {
	ctx := context.Background()
	cli, err := clientv3.New(clientv3.Config{Endpoints: []string{"http://etcd:2379"}})
	if err != nil {
		log.Fatal(err)
	}
	etcd, err := resolver.NewBuilder(cli)
	if err != nil {
		log.Fatal(err)
	}
	dial := func(target string) *grpc.ClientConn {
		conn, err := grpc.NewClient(target, grpc.WithResolvers(etcd), grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			log.Fatal(err)
		}
		return conn
	}
	quoting := dial("etcd:///market/quoting")
	_ = quoting.Invoke(ctx, "/market.v1.Quotes/Latest", &emptypb.Empty{}, &emptypb.Empty{}) // want call "grpc -> quotes /market.v1.Quotes/Latest"
	trades := dial("etcd:///market/trading")
	_ = trades.Invoke(ctx, "/market.v1.Trades/Latest", &emptypb.Empty{}, &emptypb.Empty{}) // want call "grpc -> trading /market.v1.Trades/Latest"
}
