// Watermill over NATS: core and JetStream packages, queue groups.
package main

import (
	"context"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-nats/v2/pkg/jetstream"
	"github.com/ThreeDotsLabs/watermill-nats/v2/pkg/nats"
	"github.com/ThreeDotsLabs/watermill/message"
	nc "github.com/nats-io/nats.go"
)

func main() {
	logger := watermill.NewStdLogger(false, false)
	sub, err := nats.NewSubscriber(nats.SubscriberConfig{
		URL:              nc.DefaultURL,
		QueueGroupPrefix: "shipping",
		Unmarshaler:      &nats.GobMarshaler{},
	}, logger)
	if err != nil {
		log.Fatal(err)
	}
	pub, err := nats.NewPublisher(nats.PublisherConfig{URL: nc.DefaultURL, Marshaler: &nats.GobMarshaler{}}, logger)
	if err != nil {
		log.Fatal(err)
	}
	messages, err := sub.Subscribe(context.Background(), "parcels.packed") // want subscribe "nats parcels.packed" group "shipping"
	if err != nil {
		log.Fatal(err)
	}
	for msg := range messages {
		_ = pub.Publish("parcels.shipped", msg) // want publish "nats parcels.shipped"
		msg.Ack()                               // want effect "ack (*message.Message).Ack"
	}

	var js message.Publisher
	js, err = jetstream.NewPublisher(jetstream.PublisherConfig{URL: nc.DefaultURL})
	if err != nil {
		log.Fatal(err)
	}
	_ = js.Publish("parcels.tracked", message.NewMessage(watermill.NewUUID(), nil)) // want publish "nats parcels.tracked"
	jsub, err := jetstream.NewSubscriber(jetstream.SubscriberConfig{URL: nc.DefaultURL})
	if err != nil {
		log.Fatal(err)
	}
	router := message.NewDefaultRouter(logger)
	router.AddConsumerHandler("lost", "parcels.lost", jsub, onLost) // want subscribe "nats parcels.lost" handler "onLost"
	_ = router.Run(context.Background())
}

func onLost(msg *message.Message) error { return nil }
