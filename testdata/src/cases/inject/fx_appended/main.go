// Options that are put together step by step, some of them only on some ways.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
	"go.uber.org/fx"
)

type producer struct{ w *kafka.Writer }

func newProducer() *producer { return &producer{&kafka.Writer{}} }

func start(p *producer) {
	_ = p.w.WriteMessages(context.Background(), kafka.Message{Topic: "started"}) // want publish "kafka started"
}

func options() []fx.Option {
	opts := []fx.Option{fx.Provide(newProducer)}
	if len(os.Args) > 1 {
		opts = append(opts, fx.Invoke(start))
	}
	return opts
}

func main() { fx.New(fx.Options(options()...)).Run() }
