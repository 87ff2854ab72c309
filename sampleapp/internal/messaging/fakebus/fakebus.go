// Package fakebus stands in for the brokers in tests.
package fakebus

import (
	"context"
	"sync"
)

// Publisher implements messaging.Publisher. It keeps the events.
type Publisher struct {
	// Err is what Publish returns.
	Err error
	// OnPublish, when set, is told of each event after it was kept.
	OnPublish func(event any)

	mu     sync.Mutex
	events []any
}

// Publish keeps the event.
func (p *Publisher) Publish(_ context.Context, event any) error {
	p.mu.Lock()
	p.events = append(p.events, event)
	p.mu.Unlock()
	if p.OnPublish != nil {
		p.OnPublish(event)
	}
	return p.Err
}

// Events returns what was published, in order.
func (p *Publisher) Events() []any {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]any(nil), p.events...)
}

// Message is an event with its subject.
type Message struct {
	Subject string
	Event   any
}

// Subjects implements messaging.SubjectPublisher. It keeps the messages.
type Subjects struct {
	Messages []Message
}

// Publish keeps the event with its subject.
func (s *Subjects) Publish(_ context.Context, subject string, event any) error {
	s.Messages = append(s.Messages, Message{Subject: subject, Event: event})
	return nil
}
