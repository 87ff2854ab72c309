// Shopify/sarama, the old import path: producers and a consumer group in one program.
package main

import (
	"context"
	"log"

	"github.com/Shopify/sarama"
)

type handler struct{ next sarama.SyncProducer }

func (h *handler) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (h *handler) Cleanup(sarama.ConsumerGroupSession) error { return nil }
func (h *handler) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		_, _, err := h.next.SendMessage(&sarama.ProducerMessage{Topic: "orders.done", Key: sarama.ByteEncoder(m.Key)}) // want publish "kafka orders.done"
		if err == nil {
			s.MarkMessage(m, "") // want effect "ack (sarama.ConsumerGroupSession).MarkMessage"
		}
	}
	return nil
}

func main() {
	brokers := []string{"localhost:9092"}
	p, err := sarama.NewSyncProducer(brokers, nil)
	if err != nil {
		log.Fatal(err)
	}
	async, err := sarama.NewAsyncProducer(brokers, nil)
	if err != nil {
		log.Fatal(err)
	}
	in := async.Input() // want publish "kafka orders.started" // want effect "unsure (sarama.AsyncProducer).Input"
	in <- &sarama.ProducerMessage{Topic: "orders.started"}
	g, err := sarama.NewConsumerGroup(brokers, "orders", nil)
	if err != nil {
		log.Fatal(err)
	}
	_ = g.Consume(context.Background(), []string{"orders"}, &handler{p}) // want subscribe "kafka orders" group "orders" handler "handler.ConsumeClaim"
}
