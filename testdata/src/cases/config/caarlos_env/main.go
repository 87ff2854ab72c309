// caarlos0/env: Parse and ParseAs, prefixes and defaults.
package main

import (
	"context"

	"github.com/caarlos0/env/v11"
	"github.com/segmentio/kafka-go"
)

type topics struct {
	Placed string `env:"PLACED" envDefault:"order-placed"`
	Paid   string `env:"PAID"`
}

type config struct {
	Topics topics `envPrefix:"TOPIC_"`
	Log    string `env:"LOG" envDefault:"info"`
}

type generic struct {
	Out string `env:"OUT_TOPIC"`
}

func main() {
	cfg := config{}
	if err := env.Parse(&cfg); err != nil {
		return
	}
	g, err := env.ParseAs[generic]()
	if err != nil {
		return
	}
	p := env.Must(env.ParseAsWithOptions[generic](env.Options{Prefix: "APP_"}))
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: cfg.Topics.Placed}) // want publish "kafka order-placed" from "default" alias "${TOPIC_PLACED}"
	w.WriteMessages(ctx, kafka.Message{Topic: cfg.Topics.Paid})   // want publish "kafka ${TOPIC_PAID}"
	w.WriteMessages(ctx, kafka.Message{Topic: g.Out})             // want publish "kafka ${OUT_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: p.Out})             // want publish "kafka ${APP_OUT_TOPIC}"
}
