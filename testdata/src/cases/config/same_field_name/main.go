// Look-alikes: two config structs with fields of one name do not mix.
package main

import (
	"context"

	"github.com/caarlos0/env/v11"
	"github.com/segmentio/kafka-go"
)

type inbound struct {
	Topic string `env:"IN_TOPIC" envDefault:"in"`
}

type outbound struct {
	Topic string `env:"OUT_TOPIC" envDefault:"out-events"`
}

func main() {
	var in inbound
	var out outbound
	_ = env.Parse(&in)
	_ = env.Parse(&out)
	w := &kafka.Writer{}
	_ = w.WriteMessages(context.Background(), kafka.Message{Topic: out.Topic}) // want publish "kafka out-events" alias "${OUT_TOPIC}"
}
