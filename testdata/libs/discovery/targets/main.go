// gRPC targets: the service that is called is taken from the name to be resolved.
package main

import (
	"context"
	"log"
	"os"

	_ "github.com/mbobakov/grpc-consul-resolver"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/emptypb"
)

func dial(target string) *grpc.ClientConn {
	conn, err := grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	return conn
}

func get(conn *grpc.ClientConn, method string) {
	if err := conn.Invoke(context.Background(), method, &emptypb.Empty{}, &emptypb.Empty{}); err != nil {
		log.Println(err)
	}
}

const stockTarget = "kubernetes:///stock.shop:8080"

func main() {
	get(dial("dns:///orders:50051"), "/shop.Orders/Get")                                // want call "grpc -> orders /shop.Orders/Get"
	get(dial("dns://10.0.0.10/invoices.billing.svc.cluster.local:80"), "/shop.Inv/Get") // want call "grpc -> invoices /shop.Inv/Get"
	get(dial("consul://consul:8500/carts?healthy=true&wait=14s"), "/shop.Carts/Get")    // want call "grpc -> carts /shop.Carts/Get"
	get(dial("discovery:///payments"), "/shop.Payments/Get")                            // want call "grpc -> payments /shop.Payments/Get"
	get(dial("etcd:///shop/users"), "/shop.Users/Get")                                  // want call "grpc -> users /shop.Users/Get"
	get(dial("xds:///reviews"), "/shop.Reviews/Get")                                    // want call "grpc -> reviews /shop.Reviews/Get"
	get(dial(stockTarget), "/shop.Stock/Get")                                           // want call "grpc -> stock /shop.Stock/Get"
	get(dial("kubernetes:///mail.shop.svc:grpc"), "/shop.Mail/Get")                     // want call "grpc -> mail /shop.Mail/Get"
	get(dial("passthrough:///search:50051"), "/shop.Search/Get")                        // want call "grpc -> search /shop.Search/Get"
	get(dial("prices.shop.svc.cluster.local:50051"), "/shop.Prices/Get")                // want call "grpc -> prices /shop.Prices/Get"
	get(dial("maps.example.com:443"), "/maps.Routes/Get")                               // want call "grpc -> maps.example.com /maps.Routes/Get"
	get(dial(os.Getenv("AUDIT_TARGET")), "/shop.Audit/Get")                             // want call "grpc -> Audit /shop.Audit/Get"
}
