// otelsarama: producers and handlers stay what they are under a trace.
package main

import (
	"context"
	"log"

	"github.com/IBM/sarama"
	"github.com/dnwe/otelsarama"
)

const group = "billing"

type billing struct{}

func (billing) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (billing) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (billing) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for msg := range c.Messages() {
		s.MarkMessage(msg, "") // want effect "ack (sarama.ConsumerGroupSession).MarkMessage"
	}
	return nil
}

func main() {
	brokers := []string{"kafka:9092"}
	cfg := sarama.NewConfig()
	cfg.Producer.Return.Successes = true

	sync, err := sarama.NewSyncProducer(brokers, cfg)
	if err != nil {
		log.Fatal(err)
	}
	sync = otelsarama.WrapSyncProducer(cfg, sync)
	_, _, err = sync.SendMessage(&sarama.ProducerMessage{ // want publish "kafka orders.placed"
		Topic: "orders.placed", Value: sarama.StringEncoder("{}"),
	})
	if err != nil {
		log.Fatal(err)
	}

	async, err := sarama.NewAsyncProducer(brokers, cfg)
	if err != nil {
		log.Fatal(err)
	}
	async = otelsarama.WrapAsyncProducer(cfg, async)
	async.Input() <- &sarama.ProducerMessage{Topic: "orders.audit"} // want publish "kafka orders.audit" // want effect "unsure (sarama.AsyncProducer).Input"

	consumers, err := sarama.NewConsumerGroup(brokers, group, cfg)
	if err != nil {
		log.Fatal(err)
	}
	handler := otelsarama.WrapConsumerGroupHandler(billing{})
	err = consumers.Consume(context.Background(), []string{"payments.done"}, handler) // want subscribe "kafka payments.done" group "billing" handler "billing.ConsumeClaim"
	log.Fatal(err)
}
