// A table of commands that is searched for a word of the command line.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

type command struct {
	name string
	run  func()
}

var commands = []command{
	{name: "web", run: web},
	{name: "worker", run: worker},
	{name: "version", run: func() { println("1.0") }},
}

func main() {
	for _, c := range commands {
		if c.name == os.Args[1] {
			c.run()
		}
	}
}

func web() {
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "web"
	http.ListenAndServe(":8080", nil)
}

func worker() {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
	r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "worker"
}

func list(http.ResponseWriter, *http.Request) {}
