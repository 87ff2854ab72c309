// Options that go through code which is not read: what they are given may run.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"go.uber.org/fx"
	"golang.org/x/sync/errgroup"
)

type producer struct{ w *kafka.Writer }

func newProducer() *producer { return &producer{&kafka.Writer{Topic: "started"}} }

func start(p *producer) {
	_ = p.w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka started"
}

// An extra comes from a plugin.
type extra interface{ Option(fx.Option) fx.Option }

func run(x extra) {
	fx.New(x.Option(fx.Options(fx.Provide(newProducer), fx.Invoke(start)))).Run()
}

var loaded extra

func main() {
	var g errgroup.Group
	g.Go(func() error { run(loaded); return nil })
	_ = g.Wait()
}
