// A binary that the configuration names as a whole is one service.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	switch os.Args[1] {
	case "api":
		http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "shop"
		http.ListenAndServe(":8080", nil)
	case "worker":
		r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
		r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "shop"
	}
}

func list(http.ResponseWriter, *http.Request) {}
