// A loop that selects among channels: each case leads back to those who send on its channel, a tick to the start.
package main

import (
	"context"
	"net/http"
	"time"

	"github.com/segmentio/kafka-go"
)

type hub struct {
	joins  chan string
	leaves chan string
	stop   chan struct{}
	w      *kafka.Writer
}

func (h *hub) publish(topic string, name string) {
	_ = h.w.WriteMessages(context.Background(), kafka.Message{Topic: topic, Value: []byte(name)})
}

func (h *hub) run() {
	tick := time.NewTicker(time.Second)
	for {
		select {
		case name := <-h.joins:
			h.publish("joined", name) // want publish "kafka joined" entry "http:POST /join"
		case name := <-h.leaves:
			h.publish("left", name) // want publish "kafka left" entry "http:POST /leave"
		case <-tick.C:
			h.publish("alive", "") // want publish "kafka alive" entry "startup"
		case <-h.stop:
			return
		}
	}
}

func (h *hub) join(w http.ResponseWriter, r *http.Request) {
	select {
	case h.joins <- r.URL.Path:
	case <-r.Context().Done():
	}
}

func (h *hub) leave(w http.ResponseWriter, r *http.Request) { h.leaves <- r.URL.Path }

func main() {
	h := &hub{joins: make(chan string), leaves: make(chan string), stop: make(chan struct{}), w: &kafka.Writer{}}
	go h.run()
	http.HandleFunc("POST /join", h.join)   // want endpoint "http POST /join"
	http.HandleFunc("POST /leave", h.leave) // want endpoint "http POST /leave"
	_ = http.ListenAndServe(":8080", nil)
}
