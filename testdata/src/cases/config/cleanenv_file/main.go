// cleanenv reads a YAML file of the tree; the file's value wins over the default.
package main

import (
	"context"

	"github.com/ilyakaznacheev/cleanenv"
	"github.com/segmentio/kafka-go"
)

type config struct {
	Broker struct {
		Topic string `yaml:"topic" env:"BROKER_TOPIC" env-default:"fallback"`
	} `yaml:"broker"`
}

func newConfig() (*config, error) {
	cfg := &config{}
	err := cleanenv.ReadConfig("./config/config.yml", cfg)
	return cfg, err
}

func main() {
	cfg, err := newConfig()
	if err != nil {
		return
	}
	w := &kafka.Writer{Topic: cfg.Broker.Topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka from-file" from "deployment"
}
