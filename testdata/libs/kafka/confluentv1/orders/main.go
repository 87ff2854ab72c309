// confluent-kafka-go v1, the old import path: a consumer that produces.
package main

import "github.com/confluentinc/confluent-kafka-go/kafka"

func main() {
	c, err := kafka.NewConsumer(&kafka.ConfigMap{"bootstrap.servers": "localhost", "group.id": "orders-v1"})
	if err != nil {
		panic(err)
	}
	p, err := kafka.NewProducer(&kafka.ConfigMap{"bootstrap.servers": "localhost"})
	if err != nil {
		panic(err)
	}
	out, late := "orders.out", "orders.late"
	if err := c.SubscribeTopics([]string{"orders", "returns"}, nil); err != nil { // want subscribe "kafka orders" group "orders-v1" subscribe "kafka returns" group "orders-v1"
		return
	}
	for {
		m, err := c.ReadMessage(-1)
		if err != nil {
			p.ProduceChannel() <- &kafka.Message{TopicPartition: kafka.TopicPartition{Topic: &late}} // want publish "kafka orders.late"
			continue
		}
		_ = p.Produce(&kafka.Message{TopicPartition: kafka.TopicPartition{Topic: &out}, Key: m.Key}, nil) // want publish "kafka orders.out" // want effect "unsure (*kafka.Producer).Produce"
		_, _ = c.CommitMessage(m)                                                                         // want effect "ack (*kafka.Consumer).CommitMessage"
	}
}
