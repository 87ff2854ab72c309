package main

import (
	"context"
	"crypto/rand"
	"errors"
	"sync"
	"time"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// statementTimeout is how long the caller of request waits for analytics.
const statementTimeout = 3 * time.Second

// statements asks analytics, through Kafka, what concerts have earned.
type statements struct {
	requests messaging.Publisher

	mu      sync.Mutex
	waiting map[string]chan events.StatementReady // by request id
}

func newStatements(requests messaging.Publisher) *statements {
	return &statements{requests: requests, waiting: map[string]chan events.StatementReady{}}
}

// request returns what a concert has earned.
//
// FAULT hiddensync (reply-wait): it publishes a request and blocks until the consumer of
// the reply fills the channel. That is a call, without a call's errors, deadline and load
// balancing: with two instances of settlement the reply often reaches the other one. Ask
// analytics by gRPC, or keep the sums here by consuming the booking log.
func (s *statements) request(ctx context.Context, concertID string) (events.StatementReady, error) {
	id := rand.Text()
	reply := make(chan events.StatementReady, 1)
	s.mu.Lock()
	s.waiting[id] = reply
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.waiting, id)
		s.mu.Unlock()
	}()

	if err := s.requests.Publish(ctx, events.StatementRequested{RequestID: id, ConcertID: concertID}); err != nil {
		return events.StatementReady{}, err
	}
	select {
	case sum := <-reply:
		return sum, nil
	case <-time.After(statementTimeout):
		return events.StatementReady{}, errors.New("no reply from analytics")
	}
}

// ready handles a reply: it hands it to the request that waits for it, if that is here.
func (s *statements) ready(_ context.Context, e events.StatementReady) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if reply, ok := s.waiting[e.RequestID]; ok {
		reply <- e
		delete(s.waiting, e.RequestID)
	}
	return nil
}
