// go-resiliency: breaker, retrier, deadline and semaphore around functions.
package main

import (
	"context"
	"log"
	"net/http"
	"time"

	"github.com/eapache/go-resiliency/breaker"
	"github.com/eapache/go-resiliency/deadline"
	"github.com/eapache/go-resiliency/retrier"
	"github.com/eapache/go-resiliency/semaphore"
)

type sync struct {
	b *breaker.Breaker
	r *retrier.Retrier
}

func (s *sync) pull() error {
	return s.b.Run(func() error { // want effect "breaker (*breaker.Breaker).Run"
		_, err := http.Get("http://crm/v2/contacts") // want call "http -> crm GET /v2/contacts"
		return err
	})
}

func (s *sync) push(ctx context.Context) error {
	return s.r.RunCtx(ctx, s.send) // want effect "retry (*retrier.Retrier).RunCtx"
}

func (s *sync) send(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, "PUT", "http://crm/v2/contacts", nil)
	if err == nil {
		_, err = http.DefaultClient.Do(req) // want call "http -> crm PUT /v2/contacts"
	}
	return err
}

func report() error {
	limit := deadline.New(time.Second)
	return limit.Run(func(stopper <-chan struct{}) error { // want effect "deadline (*deadline.Deadline).Run"
		_, err := http.Post("http://reports/v1/runs", "", nil) // want call "http -> reports POST /v1/runs"
		return err
	})
}

func main() {
	s := &sync{
		b: breaker.New(3, 1, 5*time.Second),
		r: retrier.New(retrier.ExponentialBackoff(3, 100*time.Millisecond), nil),
	}
	s.r.SetJitter(0.2) // no effect
	sem := semaphore.New(4, time.Second)
	if err := sem.Acquire(); err != nil { // want effect "wait (*semaphore.Semaphore).Acquire"
		log.Fatal(err)
	}
	defer sem.Release()
	err := s.r.Run(s.pull) // want effect "retry (*retrier.Retrier).Run"
	log.Print(err, s.push(context.Background()), report())
}
