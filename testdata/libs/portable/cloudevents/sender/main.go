// CloudEvents: one client, and the protocol that it is made with tells where events go.
package main

import (
	"context"
	"os"
	"time"

	"github.com/IBM/sarama"
	"github.com/cloudevents/sdk-go/protocol/amqp/v2"
	"github.com/cloudevents/sdk-go/protocol/kafka_sarama/v2"
	"github.com/cloudevents/sdk-go/protocol/nats/v2"
	cejs "github.com/cloudevents/sdk-go/protocol/nats_jetstream/v2"
	cepubsub "github.com/cloudevents/sdk-go/protocol/pubsub/v2"
	"github.com/cloudevents/sdk-go/protocol/stan/v2"
	"github.com/cloudevents/sdk-go/v2/client"
	cecontext "github.com/cloudevents/sdk-go/v2/context"
	"github.com/cloudevents/sdk-go/v2/event"
	"github.com/cloudevents/sdk-go/v2/protocol"
)

type orders struct{ events client.Client }

func (o *orders) placed(ctx context.Context, id string) error {
	e := event.New()
	e.SetType("com.example.order.placed")
	e.SetSource("shop/orders")
	if err := e.SetData(event.ApplicationJSON, map[string]string{"id": id}); err != nil {
		return err
	}
	if res := o.events.Send(kafka_sarama.WithMessageKey(ctx, sarama.StringEncoder(id)), e); protocol.IsUndelivered(res) { // want publish "kafka orders" kind "topic"
		return res
	}
	return nil
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func main() {
	ctx := context.Background()
	brokers := []string{os.Getenv("KAFKA_BROKER")}
	sender, err := kafka_sarama.NewSender(brokers, sarama.NewConfig(), "orders")
	if err != nil {
		panic(err)
	}
	defer sender.Close(ctx)
	c, err := client.New(sender, client.WithTimeNow(), client.WithUUIDs())
	if err != nil {
		panic(err)
	}
	if err := (&orders{events: c}).placed(ctx, "1"); err != nil {
		panic(err)
	}

	e := event.New()
	n := must(client.New(must(nats.NewSender(os.Getenv("NATS_URL"), "refunds.created", nats.NatsOptions()))))
	n.Send(ctx, e) // want publish "nats refunds.created" kind "subject"
	js := must(client.New(must(cejs.NewSender(os.Getenv("NATS_URL"), "REFUNDS", "refunds.paid", cejs.NatsOptions(), nil))))
	js.Send(ctx, e) // want publish "nats refunds.paid" kind "subject"
	st := must(client.New(must(stan.NewSender("test-cluster", "shop", "parcels.sent", stan.StanOptions()))))
	st.Send(ctx, e) // want publish "nats-streaming parcels.sent" kind "subject"
	gcp := must(client.New(must(cepubsub.New(ctx, cepubsub.WithProjectID("shop"), cepubsub.WithTopicID("audit")))))
	gcp.Send(ctx, e)                                    // want publish "gcp-pubsub audit" kind "topic"
	gcp.Send(cecontext.WithTopic(ctx, "audit-late"), e) // want publish "gcp-pubsub audit-late"
	a := must(client.New(must(amqp.NewSenderProtocol(os.Getenv("AMQP_URL"), "parcels", nil, nil))))
	a.Send(cecontext.WithRetriesExponentialBackoff(ctx, 10*time.Millisecond, 5), e) // want publish "amqp parcels" kind "queue"
}
