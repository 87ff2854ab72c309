// What runs when no word is given has the name of the binary.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	args := os.Args[1:]
	if len(args) == 0 {
		serve()
		return
	}
	run(args[0])
}

func run(name string) {
	if name == "worker" {
		r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
		r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "worker"
		return
	}
	serve()
}

func serve() {
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "args_default"
	http.ListenAndServe(":8080", nil)
}

func list(http.ResponseWriter, *http.Request) {}
