// rabbitmq-stream-go-client: consumers of streams and super streams; the consumer's name is what they share.
package main

import (
	"log"

	"github.com/rabbitmq/rabbitmq-stream-go-client/pkg/amqp"
	"github.com/rabbitmq/rabbitmq-stream-go-client/pkg/ha"
	"github.com/rabbitmq/rabbitmq-stream-go-client/pkg/stream"
)

type counter struct{ n int }

func (c *counter) onClick(ctx stream.ConsumerContext, m *amqp.Message) {
	c.n++
	if c.n%1000 == 0 {
		_ = ctx.Consumer.StoreOffset() // want effect "ack (*stream.Consumer).StoreOffset"
	}
}

func logged(_ stream.ConsumerContext, m *amqp.Message) { log.Printf("%s", m.GetData()) }

func main() {
	env, err := stream.NewEnvironment(stream.NewEnvironmentOptions().SetUri("rabbitmq-stream://localhost:5552"))
	if err != nil {
		log.Fatal(err)
	}
	c := &counter{}
	// want subscribe "rabbitmq-stream clicks" kind "stream" group "statistics" handler "counter.onClick"
	clicks, err := env.NewConsumer("clicks", c.onClick, stream.NewConsumerOptions().
		SetClientProvidedName("my_consumer").
		SetConsumerName("statistics").
		SetOffset(stream.OffsetSpecification{}.First()).
		SetManualCommit())
	if err != nil {
		log.Fatal(err)
	}
	defer clicks.Close()

	_, err = env.NewConsumer("views", logged, nil) // want subscribe "rabbitmq-stream views" group "" handler "logged"
	if err != nil {
		log.Fatal(err)
	}
	offset, _ := env.QueryOffset("statistics", "clicks")
	log.Print(offset)

	// want subscribe "rabbitmq-stream payments" group "ledger" handler "logged"
	_, err = ha.NewReliableConsumer(env, "payments", stream.NewConsumerOptions().SetConsumerName("ledger"), logged)
	if err != nil {
		log.Fatal(err)
	}

	sac := stream.NewSingleActiveConsumer(func(string, bool) stream.OffsetSpecification { return stream.OffsetSpecification{}.First() })
	// want subscribe "rabbitmq-stream invoices" kind "stream" group "MyApplication" handler "logged"
	_, err = env.NewSuperStreamConsumer("invoices", logged, stream.NewSuperStreamConsumerOptions().
		SetSingleActiveConsumer(sac.SetEnabled(true)).
		SetConsumerName("MyApplication").
		SetOffset(stream.OffsetSpecification{}.First()))
	if err != nil {
		log.Fatal(err)
	}
	// want subscribe "rabbitmq-stream refunds" group ""
	_, err = ha.NewReliableSuperStreamConsumer(env, "refunds", func(_ stream.ConsumerContext, m *amqp.Message) {
		log.Printf("%s", m.GetData())
	}, stream.NewSuperStreamConsumerOptions())
	if err != nil {
		log.Fatal(err)
	}
	select {}
}
