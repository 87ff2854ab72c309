// A YAML file of the tree that is decoded into a struct, which is passed on in parts.
package main

import (
	"context"
	"os"

	"github.com/rabbitmq/amqp091-go"
	"go.yaml.in/yaml/v3"
)

type Config struct {
	Rabbit RabbitConfig `yaml:"rabbit"`
}

type RabbitConfig struct {
	Exchange string `yaml:"exchange"`
	Queue    string `yaml:"queue"`
}

func load(path string) (*Config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var c Config
	if err := yaml.Unmarshal(data, &c); err != nil {
		return nil, err
	}
	return &c, nil
}

type publisher struct {
	ch  *amqp091.Channel
	cfg RabbitConfig
}

func newPublisher(ch *amqp091.Channel, cfg RabbitConfig) *publisher {
	return &publisher{ch: ch, cfg: cfg}
}

func (p *publisher) send(ctx context.Context) error {
	return p.ch.PublishWithContext(ctx, p.cfg.Exchange, "k", false, false, amqp091.Publishing{}) // want publish "rabbitmq shipping" from "deployment" key "k"
}

func main() {
	c, err := load("config.yaml")
	if err != nil {
		return
	}
	conn, _ := amqp091.Dial("amqp://localhost")
	ch, _ := conn.Channel()
	_ = newPublisher(ch, c.Rabbit).send(context.Background())
	_, _ = ch.Consume(c.Rabbit.Queue, "", false, false, false, false, nil) // want subscribe "rabbitmq shipping.q" from "deployment"
}
