// Go-zero: a client says by the key in etcd which of the servers it calls.
package main

import (
	"context"

	"github.com/zeromicro/go-zero/core/discov"
	"github.com/zeromicro/go-zero/zrpc"

	"libs/frameworks/gozero/greet"
	"libs/frameworks/gozero/greetclient"
)

func client(key string) greetclient.Greet {
	return greetclient.NewGreet(zrpc.MustNewClient(zrpc.RpcClientConf{Etcd: discov.EtcdConf{Hosts: []string{"etcd:2379"}, Key: key}}))
}

func main() {
	ctx := context.Background()
	eu, us := client("eu.greet.rpc"), client("us.greet.rpc")
	_, _ = eu.Ping(ctx, &greet.Request{Ping: "a"}) // want call "grpc -> eu /greet.Greet/Ping"
	_, _ = us.Ping(ctx, &greet.Request{Ping: "b"}) // want call "grpc -> us /greet.Greet/Ping"
}
