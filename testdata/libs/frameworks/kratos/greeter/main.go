// Kratos: one service offered over gRPC and over HTTP, routes of its own in groups.
package main

import (
	"context"
	"log"
	nethttp "net/http"
	"time"

	"github.com/go-kratos/kratos/v2"
	"github.com/go-kratos/kratos/v2/middleware/recovery"
	"github.com/go-kratos/kratos/v2/transport/grpc"
	"github.com/go-kratos/kratos/v2/transport/http"

	v1 "libs/frameworks/kratos/api/helloworld/v1"
)

type greeter struct {
	v1.UnimplementedGreeterServer
	n int
}

// SayHello greets.
func (g *greeter) SayHello(ctx context.Context, in *v1.HelloRequest) (*v1.HelloReply, error) { // want endpoint "grpc /helloworld.v1.Greeter/SayHello" handler "greeter.SayHello" endpoint "http GET /helloworld/{name}" handler "greeter.SayHello"
	return &v1.HelloReply{Message: "Hello " + in.Name}, nil
}

// Rename renames.
func (g *greeter) Rename(ctx context.Context, in *v1.HelloRequest) (*v1.HelloReply, error) { // want endpoint "grpc /helloworld.v1.Greeter/Rename" handler "greeter.Rename" endpoint "http PUT /helloworld/{name}" handler "greeter.Rename"
	g.n++
	return &v1.HelloReply{}, nil
}

func upload(ctx http.Context) error { return ctx.Result(200, "ok") }

func status(w nethttp.ResponseWriter, r *nethttp.Request) {}

func main() {
	g := &greeter{}
	httpSrv := http.NewServer(http.Address(":8000"), http.Timeout(time.Second), http.Middleware(recovery.Recovery()))
	grpcSrv := grpc.NewServer(grpc.Address(":9000"), grpc.Middleware(recovery.Recovery()))
	v1.RegisterGreeterServer(grpcSrv, g)
	v1.RegisterGreeterHTTPServer(httpSrv, g)

	files := httpSrv.Route("/v1/files")
	files.POST("/{name}", upload)                           // want endpoint "http POST /v1/files/{name}" handler "upload"
	files.Group("/old").Handle("DELETE", "/{name}", upload) // want endpoint "http DELETE /v1/files/old/{name}" handler "upload"
	httpSrv.HandleFunc("/status", status)                   // want endpoint "http * /status" handler "status"
	httpSrv.Handle("/files", nethttp.HandlerFunc(status))   // want endpoint "http * /files" handler "status"

	app := kratos.New(kratos.Name("greeter"), kratos.Server(httpSrv, grpcSrv))
	if err := app.Run(); err != nil {
		log.Fatal(err)
	}
}
