// go-flags: options, groups and a command with Execute.
package main

import (
	"context"

	"github.com/jessevdk/go-flags"
	"github.com/segmentio/kafka-go"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

type options struct {
	Topic string   `short:"t" long:"topic" env:"TOPIC" default:"orders"`
	Kafka struct { // origin: the tag of a field below, of which the place is not known
		Audit string `long:"audit" env:"AUDIT" default:"audits"`
	} `group:"kafka" namespace:"kafka" env-namespace:"KAFKA"`
	Plain string
}

type replay struct {
	Topic string `long:"topic" env:"REPLAY_TOPIC"`
}

func (r *replay) Execute(args []string) error {
	send(r.Topic) // want publish "kafka ${REPLAY_TOPIC}" from "symbolic"
	return nil
}

func main() {
	var opts options
	parser := flags.NewParser(&opts, flags.Default)
	_, _ = parser.AddCommand("replay", "", "", &replay{})
	if _, err := parser.Parse(); err != nil {
		return
	}
	send(opts.Topic)       // want publish "kafka orders" from "default" alias "${TOPIC}"
	send(opts.Kafka.Audit) // want publish "kafka audits" from "default" alias "${KAFKA_AUDIT}"
	send(opts.Plain)       // want unresolved publish "kafka" reason "without a tag"
}
