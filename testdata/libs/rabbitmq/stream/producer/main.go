// rabbitmq-stream-go-client: producers of streams and super streams, plain and reliable, one by one and in batches.
package main

import (
	"log"

	"github.com/rabbitmq/rabbitmq-stream-go-client/pkg/amqp"
	"github.com/rabbitmq/rabbitmq-stream-go-client/pkg/ha"
	"github.com/rabbitmq/rabbitmq-stream-go-client/pkg/message"
	"github.com/rabbitmq/rabbitmq-stream-go-client/pkg/stream"
)

const clicks = "clicks"

type sink struct{ p *stream.Producer }

func (s sink) put(b []byte) error {
	return s.p.Send(amqp.NewMessage(b))
}

func open(env *stream.Environment, name string) *stream.Producer {
	p, err := env.NewProducer(name, stream.NewProducerOptions().SetProducerName("site").SetBatchSize(100))
	if err != nil {
		log.Fatal(err)
	}
	return p
}

func main() {
	env, err := stream.NewEnvironment(stream.NewEnvironmentOptions().SetHost("localhost").SetPort(5552))
	if err != nil {
		log.Fatal(err)
	}
	defer env.Close()
	_ = env.DeclareStream(clicks, &stream.StreamOptions{MaxLengthBytes: stream.ByteCapacity{}.GB(2)})

	_ = sink{open(env, clicks)}.put(nil)    // want publish "rabbitmq-stream clicks" kind "stream"
	_ = sink{open(env, "scrolls")}.put(nil) // want publish "rabbitmq-stream scrolls" kind "stream"
	views, err := env.NewProducer("views", nil)
	if err != nil {
		log.Fatal(err)
	}
	batch := []message.StreamMessage{amqp.NewMessage([]byte("a")), amqp.NewMessage([]byte("b"))}
	_ = views.BatchSend(batch) // want publish "rabbitmq-stream views"
	last, _ := views.GetLastPublishingId()
	log.Print(last)

	reliable, err := ha.NewReliableProducer(env, "payments", stream.NewProducerOptions(), func(confirm []*stream.ConfirmationStatus) {
		for _, c := range confirm {
			log.Print(c.IsConfirmed())
		}
	})
	if err != nil {
		log.Fatal(err)
	}
	_ = reliable.Send(amqp.NewMessage([]byte("x"))) // want publish "rabbitmq-stream payments"
	_ = reliable.BatchSend(batch)                   // want publish "rabbitmq-stream payments"

	byID := stream.NewHashRoutingStrategy(func(m message.StreamMessage) string {
		return m.GetMessageProperties().MessageID.(string)
	})
	_ = env.DeclareSuperStream("invoices", stream.NewPartitionsOptions(3))
	super, err := env.NewSuperStreamProducer("invoices", stream.NewSuperStreamProducerOptions(byID))
	if err != nil {
		log.Fatal(err)
	}
	msg := amqp.NewMessage([]byte("hello"))
	msg.Properties = &amqp.MessageProperties{MessageID: "1"}
	_ = super.Send(msg) // want publish "rabbitmq-stream invoices" kind "stream"

	haSuper, err := ha.NewReliableSuperStreamProducer(env, "refunds", stream.NewSuperStreamProducerOptions(byID), func([]*stream.PartitionPublishConfirm) {})
	if err != nil {
		log.Fatal(err)
	}
	_ = haSuper.Send(msg) // want publish "rabbitmq-stream refunds"
}
