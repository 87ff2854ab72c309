// Decorators that embed or wrap the interface: logging around retry around Kafka.
package main

import (
	"context"
	"log"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	Publish(ctx context.Context, topic string, body []byte) error
	Close() error
}

type kafkaPublisher struct{ w *kafka.Writer }

func (k *kafkaPublisher) Publish(ctx context.Context, topic string, body []byte) error {
	return k.w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body})
}

func (k *kafkaPublisher) Close() error { return k.w.Close() }

type retrying struct {
	publisher
	times int
}

func (r retrying) Publish(ctx context.Context, topic string, body []byte) (err error) {
	for range r.times {
		if err = r.publisher.Publish(ctx, topic, body); err == nil {
			return nil
		}
	}
	return err
}

type logged struct {
	next   publisher
	logger *log.Logger
}

func (l *logged) Publish(ctx context.Context, topic string, body []byte) error {
	l.logger.Println("publish", topic)
	return l.next.Publish(ctx, topic, body)
}

func (l *logged) Close() error { return l.next.Close() }

func newPublisher() publisher {
	var p publisher = &kafkaPublisher{w: &kafka.Writer{}}
	p = retrying{publisher: p, times: 3}
	return &logged{next: p, logger: log.Default()}
}

func main() {
	p := newPublisher()
	defer p.Close()
	_ = p.Publish(context.Background(), "signups", nil) // want publish "kafka signups"
	_ = p.Publish(context.Background(), "logins", nil)  // want publish "kafka logins"
}
