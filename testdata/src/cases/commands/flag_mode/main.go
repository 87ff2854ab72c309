// A flag chooses what runs; one value of it runs everything in one process.
package main

import (
	"context"
	"flag"
	"net/http"

	"github.com/segmentio/kafka-go"
)

var mode = flag.String("mode", "api", "what to run: api, worker or all") // origin: the name of the mode

func main() {
	flag.Parse()
	if *mode == "worker" || *mode == "all" {
		go worker()
	}
	if *mode == "api" || *mode == "all" {
		http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "api"
	}
	w := &kafka.Writer{Topic: "ended-" + *mode}
	w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka ended-api" service "api" publish "kafka ended-worker" service "worker"
}

func worker() {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
	r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "worker"
}

func list(http.ResponseWriter, *http.Request) {}
