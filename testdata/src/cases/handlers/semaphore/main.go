// Look-alike: channels that limit, wait and signal hand no work over; what follows belongs to who waits.
package main

import (
	"context"
	"net/http"
	"time"

	"github.com/segmentio/kafka-go"
)

type app struct {
	w     *kafka.Writer
	sem   chan struct{}
	ready chan struct{}
}

func (a *app) send(ctx context.Context, topic string) {
	_ = a.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func (a *app) limited(w http.ResponseWriter, r *http.Request) {
	a.sem <- struct{}{}
	defer func() { <-a.sem }()
	a.send(r.Context(), "limited") // want publish "kafka limited" entry "http:POST /limited"
}

func (a *app) waited(w http.ResponseWriter, r *http.Request) {
	done := make(chan error)
	go func() {
		a.send(r.Context(), "working") // want publish "kafka working" entry "http:POST /waited"
		done <- nil
	}()
	if err := <-done; err == nil {
		a.send(r.Context(), "waited") // want publish "kafka waited" entry "http:POST /waited"
	}
}

func (a *app) arm(w http.ResponseWriter, r *http.Request) { close(a.ready) }

func (a *app) beat() {
	<-a.ready
	for range time.Tick(time.Second) {
		a.send(context.Background(), "beat") // want publish "kafka beat" entry "startup"
	}
}

func main() {
	a := &app{w: &kafka.Writer{}, sem: make(chan struct{}, 4), ready: make(chan struct{})}
	go a.beat()
	http.HandleFunc("POST /limited", a.limited) // want endpoint "http POST /limited"
	http.HandleFunc("POST /waited", a.waited)   // want endpoint "http POST /waited"
	http.HandleFunc("POST /arm", a.arm)         // want endpoint "http POST /arm"
	_ = http.ListenAndServe(":8080", nil)
}
