// A flag that chooses the protocol chooses between two ways to run one service.
package main

import (
	"flag"
	"net/http"

	"google.golang.org/grpc"
)

func main() {
	transport := flag.String("transport", "http", "http or grpc")
	flag.Parse()
	switch *transport {
	case "http":
		http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "flag_transport"
		http.ListenAndServe(":8080", nil)
	case "grpc":
		s := grpc.NewServer()
		s.RegisterService(&desc, nil) // want endpoint "grpc /shop.Orders/List" service "flag_transport"
	}
}

func list(http.ResponseWriter, *http.Request) {}

var desc = grpc.ServiceDesc{ServiceName: "shop.Orders", Methods: []grpc.MethodDesc{{MethodName: "List"}}}
