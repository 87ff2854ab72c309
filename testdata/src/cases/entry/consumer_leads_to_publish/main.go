// A consumer loop that hands messages to handlers by type: what each sets off.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type handlerFunc func(ctx context.Context, m kafka.Message) error

type consumer struct {
	r        *kafka.Reader
	handlers map[string]handlerFunc
}

func (c *consumer) register(kind string, h handlerFunc) { c.handlers[kind] = h }

func (c *consumer) run(ctx context.Context) {
	for {
		m, err := c.r.ReadMessage(ctx) // want subscribe "kafka commands" group "runner"
		if err != nil {
			return
		}
		if h, ok := c.handlers[string(m.Key)]; ok {
			_ = h(ctx, m)
		}
	}
}

type app struct{ out *kafka.Writer }

func (a *app) start(ctx context.Context, m kafka.Message) error {
	return a.out.WriteMessages(ctx, kafka.Message{Topic: "started"}) // want publish "kafka started" entry "consumer:kafka:commands"
}

func (a *app) stop(ctx context.Context, m kafka.Message) error {
	return a.out.WriteMessages(ctx, kafka.Message{Topic: "stopped"}) // want publish "kafka stopped" entry "consumer:kafka:commands"
}

func main() {
	a := &app{out: &kafka.Writer{}}
	c := &consumer{
		r:        kafka.NewReader(kafka.ReaderConfig{Topic: "commands", GroupID: "runner"}),
		handlers: map[string]handlerFunc{},
	}
	c.register("start", a.start)
	c.register("stop", a.stop)
	c.run(context.Background())
}
