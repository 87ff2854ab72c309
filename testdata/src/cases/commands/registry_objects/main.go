// A registry of objects, of which a flag chooses one.
package main

import (
	"context"
	"flag"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type server interface{ Run() error }

type api struct{ prefix string }

func (a *api) Run() error {
	http.HandleFunc("GET "+a.prefix+"/orders", list) // want endpoint "http GET /v1/orders" service "api"
	return http.ListenAndServe(":8080", nil)
}

type worker struct{ topic string }

func (w *worker) Run() error {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: w.topic})
	_, err := r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "worker"
	return err
}

func main() {
	role := flag.String("role", "api", "")
	flag.Parse()
	servers := map[string]server{
		"api":    &api{prefix: "/v1"},
		"worker": newWorker("orders"),
	}
	if s, ok := servers[*role]; ok {
		s.Run()
	}
}

func newWorker(topic string) server { return &worker{topic: topic} }

func list(http.ResponseWriter, *http.Request) {}
