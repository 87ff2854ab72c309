// The container whose variable chooses what runs tells the other variables.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	switch os.Getenv("ROLE") {
	case "web":
		http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "web"
		http.ListenAndServe(":8080", nil)
	case "consumer":
		r := kafka.NewReader(kafka.ReaderConfig{Topic: os.Getenv("TOPIC")})
		r.ReadMessage(context.Background()) // want subscribe "kafka handled" service "consumer"
	}
}

func list(http.ResponseWriter, *http.Request) { say() }

func say() {
	w := &kafka.Writer{Topic: os.Getenv("TOPIC")}
	w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka orders" service "web"
}
