// The library's own client stands behind an interface of the program.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type messageWriter interface {
	WriteMessages(ctx context.Context, msgs ...kafka.Message) error
}

type messageReader interface {
	ReadMessage(ctx context.Context) (kafka.Message, error)
}

type relay struct {
	in  messageReader
	out messageWriter
}

func (r *relay) run(ctx context.Context) error {
	for {
		m, err := r.in.ReadMessage(ctx) // want subscribe "kafka inbound" group "relay"
		if err != nil {
			return err
		}
		if err := r.out.WriteMessages(ctx, kafka.Message{Value: m.Value}); err != nil { // want publish "kafka outbound"
			return err
		}
	}
}

func main() {
	r := &relay{
		in:  kafka.NewReader(kafka.ReaderConfig{Topic: "inbound", GroupID: "relay"}),
		out: &kafka.Writer{Topic: "outbound"},
	}
	_ = r.run(context.Background())
}
