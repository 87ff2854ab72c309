// Watermill's router: the wire system is that of the Pub/Sub objects.
package main

import (
	"context"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-amqp/v3/pkg/amqp"
	"github.com/ThreeDotsLabs/watermill-kafka/v3/pkg/kafka"
	"github.com/ThreeDotsLabs/watermill/message"
)

type handlers struct{ pub message.Publisher }

func (h handlers) charge(msg *message.Message) ([]*message.Message, error) {
	return message.Messages{message.NewMessage(watermill.NewUUID(), nil)}, nil
}

func (h handlers) notify(msg *message.Message) error {
	return h.pub.Publish("mails", msg) // want publish "rabbitmq mails" entry "consumer:kafka:charged"
}

func main() {
	logger := watermill.NewStdLogger(false, false)
	kpub, err := kafka.NewPublisher(kafka.PublisherConfig{}, logger)
	if err != nil {
		return
	}
	ksub, _ := kafka.NewSubscriber(kafka.SubscriberConfig{ConsumerGroup: "pay"}, logger)
	rpub, _ := amqp.NewPublisher(amqp.NewDurableQueueConfig("amqp://localhost"), logger)
	router, _ := message.NewRouter(message.RouterConfig{}, logger)
	h := handlers{pub: rpub}
	router.AddHandler("charge", "ordered", ksub, "charged", kpub, h.charge) // want subscribe "kafka ordered" handler "handlers.charge" publish "kafka charged" entry "consumer:kafka:ordered"
	router.AddNoPublisherHandler("notify", "charged", ksub, h.notify)       // want subscribe "kafka charged" handler "handlers.notify"
	_ = router.Run(context.Background())
}
