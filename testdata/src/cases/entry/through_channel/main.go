// A handler puts work on a channel; a worker that main starts publishes it.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type server struct {
	jobs chan string
	w    *kafka.Writer
}

func (s *server) enqueue(w http.ResponseWriter, r *http.Request) { s.jobs <- r.URL.Path }

func (s *server) health(w http.ResponseWriter, r *http.Request) {}

func (s *server) work(ctx context.Context) {
	for j := range s.jobs {
		_ = s.w.WriteMessages(ctx, kafka.Message{Topic: "jobs", Value: []byte(j)}) // want publish "kafka jobs" entry "http:POST /jobs"
	}
}

func main() {
	s := &server{jobs: make(chan string), w: &kafka.Writer{}}
	go s.work(context.Background())
	http.HandleFunc("POST /jobs", s.enqueue) // want endpoint "http POST /jobs"
	http.HandleFunc("GET /jobs", s.health)   // want endpoint "http GET /jobs"
	_ = http.ListenAndServe(":8080", nil)
}
