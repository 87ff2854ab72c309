// An interceptor gives every call of the connection a deadline.
package main

import (
	"context"
	"time"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

func timeout(ctx context.Context, method string, req, reply any, cc *grpc.ClientConn, invoker grpc.UnaryInvoker, opts ...grpc.CallOption) error {
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	return invoker(ctx, method, req, reply, cc, opts...)
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090", grpc.WithUnaryInterceptor(timeout))
	c := shoppb.NewCatalogClient(conn)
	for range time.Tick(time.Minute) {
		c.Get(context.Background(), &shoppb.GetRequest{Id: "1"})
	}
}
