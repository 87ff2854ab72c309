// go-envconfig: defaults and prefixes stand in the tag; a struct that is not processed is empty.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"github.com/sethvargo/go-envconfig"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

type topics struct {
	Orders string   `env:"ORDERS, default=orders"`
	Audit  string   `env:"AUDIT, required"`
	Fan    []string `env:"FAN, default=fan-a,fan-b"`
}

type config struct {
	Topics *topics `env:", prefix=TOPIC_"`
}

type other struct {
	Retry string `env:"RETRY,default=retries"`
}

func main() {
	ctx := context.Background()
	var c config
	if err := envconfig.Process(ctx, &c); err != nil {
		return
	}
	send(c.Topics.Orders) // want publish "kafka orders" from "default" alias "${TOPIC_ORDERS}"
	send(c.Topics.Audit)  // want publish "kafka ${TOPIC_AUDIT}" from "symbolic"
	for _, t := range c.Topics.Fan {
		send(t) // want publish "kafka fan-a" from "default" // want publish "kafka fan-b" from "default"
	}
	var o other
	_ = envconfig.ProcessWith(ctx, &envconfig.Config{Target: &o, Lookuper: envconfig.PrefixLookuper("APP_", envconfig.OsLookuper())})
	send(o.Retry) // want publish "kafka retries" from "default" alias "${APP_RETRY}"
	var empty other
	send(empty.Retry) // want unresolved publish "kafka" reason "name is empty"
}
