// A word of the command line that only chooses how much is told, and what is sent, splits nothing.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	switch os.Args[1] {
	case "quiet":
		quiet()
	case "debug":
		debug()
	default:
		log.SetFlags(0)
	}
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "switch_args_verbosity"
	http.ListenAndServe(":8080", nil)
}

func list(http.ResponseWriter, *http.Request) {}

func quiet() { say("quiet") }

// want endpoint "http GET /debug" service "switch_args_verbosity"
func debug() { http.HandleFunc("GET /debug", list) }

func say(topic string) {
	w := &kafka.Writer{Topic: topic}
	w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka quiet" service "switch_args_verbosity"
}
