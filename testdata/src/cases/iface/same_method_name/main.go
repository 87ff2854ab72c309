// A look-alike: a type of the program that has the library's method names.
package main

import (
	"context"
	"fmt"
)

type message struct{ Topic string }

type writer struct{ Topic string }

func (w *writer) WriteMessages(ctx context.Context, msgs ...message) error {
	_, err := fmt.Println(w.Topic, len(msgs))
	return err
}

func (w *writer) Publish(topic string, data []byte) error { return nil }

func main() {
	w := &writer{Topic: "not-a-topic"}
	_ = w.WriteMessages(context.Background(), message{Topic: "neither"})
	_ = w.Publish("nor-this", nil)
}
