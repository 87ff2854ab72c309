// Channels that are waited on around a publish, and filled by nobody's answer.
package main

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"golang.org/x/sync/errgroup"
)

type server struct {
	nc   *nats.Conn
	ch   *amqp.Channel
	done chan struct{}
	work chan string
	sem  chan struct{}
	wg   sync.WaitGroup
}

// The broker's own acknowledgement.
func (s *server) confirmed(w http.ResponseWriter, r *http.Request) {
	closed := make(chan *amqp.Error, 1)
	conn, _ := amqp.Dial("")
	conn.NotifyClose(closed)
	s.ch.PublishWithContext(r.Context(), "orders", "", false, false, amqp.Publishing{})
	<-closed
}

// Goroutines of this activation.
func (s *server) fanOut(w http.ResponseWriter, r *http.Request) {
	s.nc.Publish("orders", nil)
	results := make(chan string)
	go func() { results <- "a" }()
	<-results
	var wg sync.WaitGroup
	wg.Go(func() {})
	wg.Wait()
	g, _ := errgroup.WithContext(r.Context())
	g.Go(func() error { return nil })
	g.Wait()
}

// A semaphore, a worker pool, a pause, the end of the request.
func (s *server) limits(w http.ResponseWriter, r *http.Request) {
	s.nc.Publish("orders", nil)
	s.sem <- struct{}{}
	defer func() { <-s.sem }()
	s.work <- "x"
	<-time.After(time.Second)
	<-r.Context().Done()
}

func (s *server) worker() {
	for x := range s.work {
		s.nc.Publish("worked", []byte(x))
	}
}

// The consumer's own loop, and its end.
func (s *server) consume(ctx context.Context) {
	defer close(s.done)
	defer s.wg.Done()
	msgs, _ := s.ch.Consume("orders", "", false, false, false, false, nil)
	for d := range msgs {
		d.Ack(false)
	}
}

func (s *server) shutdown() {
	s.nc.Publish("stopping", nil)
	<-s.done
	s.wg.Wait()
}

// Said to be up, and then consuming.
func (s *server) run(ctx context.Context) {
	s.nc.Publish("started", nil)
	msgs, _ := s.ch.Consume("payments", "", true, false, false, false, nil)
	for {
		select {
		case <-ctx.Done():
			return
		case d, ok := <-msgs:
			if !ok {
				return
			}
			s.nc.Publish("paid", d.Body)
		}
	}
}

// A consumer that answers does not wait.
func (s *server) answer(m *nats.Msg) {
	s.nc.Publish("answered", m.Data)
	m.Respond(nil)
}

// What a consumer fills is read by another activation, that has published nothing.
func (s *server) stream(w http.ResponseWriter, r *http.Request) {
	for x := range s.work {
		w.Write([]byte(x))
	}
}

func (s *server) feed(m *nats.Msg) { s.work <- string(m.Data) }

// Without blocking.
func (s *server) peek(w http.ResponseWriter, r *http.Request) {
	s.nc.Publish("orders", nil)
	select {
	case x := <-s.work:
		w.Write([]byte(x))
	default:
	}
}

func main() {
	nc, _ := nats.Connect("")
	conn, _ := amqp.Dial("")
	ch, _ := conn.Channel()
	s := &server{nc: nc, ch: ch, done: make(chan struct{}), work: make(chan string), sem: make(chan struct{}, 3)}
	s.wg.Add(1)
	go s.consume(context.Background())
	go s.worker()
	go s.run(context.Background())
	nc.Subscribe("questions", s.answer)
	nc.Subscribe("feed", s.feed)
	http.HandleFunc("/a", s.confirmed)
	http.HandleFunc("/b", s.fanOut)
	http.HandleFunc("/c", s.limits)
	http.HandleFunc("/d", s.stream)
	http.HandleFunc("/e", s.peek)
	http.ListenAndServe(":80", nil)
	s.shutdown()
}
