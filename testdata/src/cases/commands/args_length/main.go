// How many words the command line has chooses between two ways, and not between services.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	if len(os.Args) > 1 {
		r := kafka.NewReader(kafka.ReaderConfig{Topic: os.Args[1]})
		r.ReadMessage(context.Background()) // want unresolved subscribe "kafka"
		return
	}
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "args_length"
	http.ListenAndServe(":8080", nil)
}

func list(http.ResponseWriter, *http.Request) {}
