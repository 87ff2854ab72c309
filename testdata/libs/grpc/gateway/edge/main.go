// grpc-gateway: a proxy of its own, with a route that is registered by hand.
package main

import (
	"context"
	"flag"
	"log"
	"net/http"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"libs/grpc/gateway/libraryv1"
)

var endpoint = flag.String("library-endpoint", "library:9090", "address of the gRPC server")

func cover(w http.ResponseWriter, r *http.Request, params map[string]string) {
	_, _ = w.Write([]byte(params["isbn"]))
}

func main() {
	mux := runtime.NewServeMux(runtime.WithErrorHandler(runtime.DefaultHTTPErrorHandler))
	opts := []grpc.DialOption{grpc.WithTransportCredentials(insecure.NewCredentials())}
	// want call "grpc -> library /library.v1.Library/CreateBook"
	// want call "grpc -> library /library.v1.Library/GetBook"
	// want call "grpc -> library /library.v1.Library/ArchiveBook"
	// want call "grpc -> library /library.v1.Library/Download" stream "server"
	// want endpoint "http POST /v1/books"
	// want endpoint "http GET /v1/shelves/{name}/books/{name}"
	// want endpoint "http GET /v1/books/{name}"
	// want endpoint "http POST /v1/books/{name}:archive"
	// want endpoint "http GET /v1/files/{name...}"
	if err := libraryv1.RegisterLibraryHandlerFromEndpoint(context.Background(), mux, *endpoint, opts); err != nil {
		log.Fatal(err)
	}
	// want endpoint "http GET /covers/{isbn}" handler "cover"
	if err := mux.HandlePath(http.MethodGet, "/covers/{isbn}", cover); err != nil {
		log.Fatal(err)
	}
	_ = http.ListenAndServe(":8080", mux)
}
