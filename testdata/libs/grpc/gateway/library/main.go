// grpc-gateway: the handlers of the HTTP routes run in the process that has the gRPC service.
package main

import (
	"context"
	"log"
	"net"
	"net/http"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"

	"libs/grpc/gateway/libraryv1"
)

type library struct {
	libraryv1.UnimplementedLibraryServer
}

// want endpoint "grpc /library.v1.Library/CreateBook" handler "library.CreateBook"
// want endpoint "http POST /v1/books" handler "library.CreateBook"
func (l *library) CreateBook(ctx context.Context, in *libraryv1.CreateBookRequest) (*libraryv1.Book, error) {
	return &libraryv1.Book{Name: in.GetTitle()}, nil
}

// want endpoint "grpc /library.v1.Library/GetBook" handler "library.GetBook"
// want endpoint "http GET /v1/books/{name}" handler "library.GetBook"
// want endpoint "http GET /v1/shelves/{name}/books/{name}" handler "library.GetBook"
func (l *library) GetBook(ctx context.Context, in *libraryv1.GetBookRequest) (*libraryv1.Book, error) {
	return &libraryv1.Book{Name: in.GetName()}, nil
}

// want endpoint "grpc /library.v1.Library/ArchiveBook" handler "library.ArchiveBook"
// want endpoint "http POST /v1/books/{name}:archive" handler "library.ArchiveBook"
func (l *library) ArchiveBook(ctx context.Context, in *libraryv1.GetBookRequest) (*libraryv1.Book, error) {
	return &libraryv1.Book{}, nil
}

// want endpoint "grpc /library.v1.Library/Download" handler "library.Download"
func (l *library) Download(in *libraryv1.GetBookRequest, stream grpc.ServerStreamingServer[libraryv1.Book]) error {
	return nil
}

func main() {
	l := &library{}
	s := grpc.NewServer()
	libraryv1.RegisterLibraryServer(s, l)
	lis, err := net.Listen("tcp", ":9090")
	if err != nil {
		log.Fatal(err)
	}
	go func() { _ = s.Serve(lis) }()

	mux := runtime.NewServeMux()
	// want endpoint "http GET /v1/files/{name...}"
	if err := libraryv1.RegisterLibraryHandlerServer(context.Background(), mux, l); err != nil {
		log.Fatal(err)
	}
	_ = http.ListenAndServe(":8080", mux)
}
