// kong: the fields of commands, which run as methods; a struct that is not parsed is not filled.
package main

import (
	"context"

	"github.com/alecthomas/kong"
	"github.com/segmentio/kafka-go"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

type kafkaFlags struct {
	Audit string `env:"AUDIT" default:"audits"`
}

type serveCmd struct {
	OrdersTopic string `env:"ORDERS_TOPIC" default:"orders"`
	Mail        string `name:"mail-topic" required:""`
}

func (c *serveCmd) Run(cli *app) error {
	send(c.OrdersTopic)   // want publish "kafka orders" from "default" alias "${ORDERS_TOPIC}"
	send(c.Mail)          // want publish "kafka ${mail-topic}" from "symbolic"
	send(cli.Kafka.Audit) // want publish "kafka audits" from "default" alias "${KAFKA_AUDIT}"
	return nil
}

type unusedCmd struct {
	Topic string `env:"UNUSED_TOPIC" default:"unused"`
}

func (c *unusedCmd) Run() error {
	send(c.Topic)
	return nil
}

type app struct {
	Kafka kafkaFlags `embed:"" prefix:"kafka-" envprefix:"KAFKA_"`
	Serve serveCmd   `cmd:"" help:"Serve."`
}

func main() {
	var cli app
	ctx := kong.Parse(&cli)
	send(cli.Kafka.Audit) // want publish "kafka audits" from "default" alias "${KAFKA_AUDIT}"
	ctx.FatalIfErrorf(ctx.Run(&cli))
}
