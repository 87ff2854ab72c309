// One struct is filled by several calls: a file, then the environment; two structs of one type by one function each have their own.
package main

import (
	"context"
	"os"

	"github.com/caarlos0/env/v11"
	"github.com/kelseyhightower/envconfig"
	"github.com/segmentio/kafka-go"
	"go.yaml.in/yaml/v3"
)

type topics struct {
	Orders string `yaml:"orders" env:"ORDERS_TOPIC"`
	Audit  string `yaml:"audit" env:"AUDIT_TOPIC"`
	Mail   string `yaml:"mail" env:"MAIL_TOPIC" envDefault:"mails"`
	File   string `yaml:"file"`
}

type config struct {
	Topics topics `yaml:"topics"`
}

func load() (*config, error) {
	cfg := &config{Topics: topics{Audit: "audits"}}
	data, err := os.ReadFile("settings.yaml")
	if err != nil {
		return nil, err
	}
	if err := yaml.Unmarshal(data, cfg); err != nil {
		return nil, err
	}
	return cfg, env.Parse(&cfg.Topics)
}

type broker struct {
	Topic string `default:"none"`
}

func newBroker(prefix string) (broker, error) {
	var b broker
	err := envconfig.Process(prefix, &b)
	return b, err
}

func fromFile(path string) (t topics) {
	data, err := os.ReadFile(path)
	if err != nil {
		return t
	}
	_ = yaml.Unmarshal(data, &t)
	return t
}

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

func main() {
	cfg, err := load()
	if err != nil {
		return
	}
	send(cfg.Topics.Orders) // want publish "kafka orders-by-env" from "deployment" alias "${ORDERS_TOPIC}"
	send(cfg.Topics.Audit)  // want publish "kafka audits" from "default" alias "${AUDIT_TOPIC}"
	send(cfg.Topics.Mail)   // want publish "kafka mail-by-file" from "deployment" alias "${MAIL_TOPIC}" alias "mails"
	send(cfg.Topics.File)   // want publish "kafka file-only" from "deployment" alias "${topics.file}"

	first, err := newBroker("first")
	if err != nil {
		return
	}
	second, err := newBroker("second")
	if err != nil {
		return
	}
	send(first.Topic)  // want publish "kafka one" from "deployment" alias "${FIRST_TOPIC}" alias "none"
	send(second.Topic) // want publish "kafka two" from "deployment" alias "${SECOND_TOPIC}" alias "none"

	send(fromFile("a.yaml").Orders) // want publish "kafka of-a" from "deployment"
	send(fromFile("b.yaml").Orders) // want publish "kafka of-b" from "deployment"
}
