// A wrapper with one method for each event, over a private method that publishes.
package main

import (
	"context"
	"encoding/json"

	"github.com/nats-io/nats.go"
)

type Subject string

const (
	subjectOpened Subject = "ticket.opened"
	subjectClosed Subject = "ticket.closed"
	subjectUnused Subject = "ticket.unused"
)

type Publisher interface {
	Publish(subject string, data []byte) error
}

type Events struct{ pub Publisher }

func (e *Events) Opened(ctx context.Context, id string) error {
	return e.emit(ctx, subjectOpened, map[string]string{"id": id}) // want publish "nats ticket.opened"
}

func (e *Events) Closed(ctx context.Context, id string) error {
	return e.emit(ctx, subjectClosed, id) // want publish "nats ticket.closed"
}

func (e *Events) Unused(ctx context.Context) error { return e.emit(ctx, subjectUnused, nil) }

func (e *Events) emit(ctx context.Context, s Subject, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return e.pub.Publish(string(s), data)
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		return
	}
	e := &Events{pub: nc}
	_ = e.Opened(context.Background(), "1")
	_ = e.Closed(context.Background(), "1")
}
