// grpc-gateway: the generated HTTP handlers are clients of the gRPC service.
package main

import (
	"context"
	"net/http"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"

	"fixtures/cases/grpc/gateway/pb/todopb"
)

func main() {
	mux := runtime.NewServeMux()
	ctx := context.Background()
	// want call "grpc -> todo /todo.v1.Todo/Add"
	// want endpoint "http POST /v1/todos"
	if err := todopb.RegisterTodoHandlerFromEndpoint(ctx, mux, "todo:50051", []grpc.DialOption{}); err != nil {
		return
	}
	_ = http.ListenAndServe(":8080", mux)
}
