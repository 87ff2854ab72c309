// A variable of the environment chooses what runs.
package main

import (
	"context"
	"net/http"
	"os"
	"strings"

	"github.com/segmentio/kafka-go"
)

func main() {
	role := os.Getenv("ROLE")
	if role == "" {
		role = "web"
	}
	switch strings.ToLower(role) {
	case "web":
		http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "web"
		http.ListenAndServe(":8080", nil)
	case "consumer":
		consume()
	}
}

func consume() {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
	r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "consumer"
}

func list(http.ResponseWriter, *http.Request) {}
