// Watermill over Kafka: the publisher of the library and its interface, topics from a constant and the environment.
package main

import (
	"context"
	"log"
	"os"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-kafka/v3/pkg/kafka"
	"github.com/ThreeDotsLabs/watermill/message"
)

const placedTopic = "orders.placed"

type orders struct {
	pub      message.Publisher
	canceled string
}

func (o orders) place(ctx context.Context, payload []byte) error {
	msg := message.NewMessage(watermill.NewUUID(), payload)
	msg.Metadata.Set("partition_key", "customer") // metadata is no channel
	msg.SetContext(ctx)
	return o.pub.Publish(placedTopic, msg) // want publish "kafka orders.placed" kind "topic"
}

func (o orders) cancel(a, b *message.Message) error {
	return o.pub.Publish(o.canceled, a, b) // want publish "kafka ${CANCELED_TOPIC}"
}

func main() {
	logger := watermill.NewStdLogger(false, false)
	pub, err := kafka.NewPublisher(kafka.PublisherConfig{
		Brokers: []string{"kafka:9092"},
		Marshaler: kafka.NewWithPartitioningMarshaler(func(topic string, msg *message.Message) (string, error) {
			return msg.Metadata.Get("partition_key"), nil
		}),
	}, logger)
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = pub.Close() }()

	if err := pub.Publish("orders.audit", message.NewMessage(watermill.NewUUID(), nil)); err != nil { // want publish "kafka orders.audit"
		log.Fatal(err)
	}
	o := orders{pub: pub, canceled: os.Getenv("CANCELED_TOPIC")} // origin: a key of the environment
	_ = o.place(context.Background(), []byte("{}"))
	_ = o.cancel(nil, nil)
}
