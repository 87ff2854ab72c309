// A switch from kind to topic: for a known kind one topic, in a method, with a variable that is set, and by type.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/segmentio/kafka-go"
)

type kind int

const (
	created kind = iota
	changed
	removed
)

func (k kind) topic() string {
	switch k {
	case created:
		return "made"
	case changed, removed:
		return "unmade"
	}
	return "other"
}

func assigned(k kind) string {
	var topic string
	switch k {
	case created:
		topic = "set-created"
	case removed:
		topic = "set-removed"
	default:
		topic = "set-default"
	}
	return topic
}

type event interface{ isEvent() }

type opened struct{}

type closed struct{}

func (opened) isEvent()  {}
func (*closed) isEvent() {}

func topicOf(e event) (string, error) {
	switch e.(type) {
	case opened:
		return "doors-opened", nil
	case *closed:
		return "doors-closed", nil
	default:
		return "", fmt.Errorf("what is %T", e)
	}
}

type bus struct{ w *kafka.Writer }

func (b bus) send(ctx context.Context, k kind) {
	b.w.WriteMessages(ctx, kafka.Message{Topic: k.topic()})
}

func (b bus) emit(ctx context.Context, e event) {
	topic, err := topicOf(e)
	if err != nil {
		return
	}
	b.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func main() {
	ctx := context.Background()
	b := bus{&kafka.Writer{}}
	b.send(ctx, created)                                                       // want publish "kafka made"
	b.send(ctx, removed)                                                       // want publish "kafka unmade"
	b.w.WriteMessages(ctx, kafka.Message{Topic: assigned(created)})            // want publish "kafka set-created"
	b.w.WriteMessages(ctx, kafka.Message{Topic: assigned(kind(len(os.Args)))}) // want publish "kafka set-created" publish "kafka set-removed" publish "kafka set-default"
	b.emit(ctx, opened{})                                                      // want publish "kafka doors-opened"
	b.emit(ctx, &closed{})                                                     // want publish "kafka doors-closed"
}
