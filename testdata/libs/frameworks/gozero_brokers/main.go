// Go-queue over RabbitMQ and NATS.
package main

import (
	"log"

	"github.com/zeromicro/go-queue/natsq"
	"github.com/zeromicro/go-queue/rabbitmq"
	"github.com/zeromicro/go-zero/core/service"
)

type invoices struct{ n int }

// Consume takes a message of RabbitMQ.
func (i *invoices) Consume(message string) error {
	i.n++
	return nil
}

type parcels struct{ n int }

// HandleMessage takes a message of NATS.
func (p *parcels) HandleMessage(m *natsq.Msg) error {
	p.n++
	return nil
}

func main() {
	conf := rabbitmq.RabbitConf{Host: "rabbitmq", Port: 5672}
	admin := rabbitmq.MustNewAdmin(conf)
	if err := admin.DeclareQueue(rabbitmq.QueueConf{Name: "invoices"}, nil); err != nil {
		log.Fatal(err)
	}
	_ = admin.Bind("invoices", "orders.*", "shop", false, nil) // want bind "rabbitmq shop -> invoices" key "orders.*"
	sender := rabbitmq.MustNewSender(rabbitmq.RabbitSenderConf{RabbitConf: conf, ContentType: "application/json"})
	_ = sender.Send("shop", "orders.placed", []byte("{}")) // want publish "rabbitmq shop" kind "exchange" key "orders.placed"

	group := service.NewServiceGroup()
	defer group.Stop()
	group.Add(rabbitmq.MustNewListener(rabbitmq.RabbitListenerConf{ // want subscribe "rabbitmq invoices" kind "queue" handler "invoices.Consume" subscribe "rabbitmq refunds" handler "invoices.Consume"
		RabbitConf:     conf,
		ListenerQueues: []rabbitmq.ConsumerConf{{Name: "invoices"}, {Name: "refunds"}},
	}, &invoices{}))

	nats := &natsq.NatsConfig{ServerUri: "nats://nats:4222"}
	group.Add(natsq.MustNewConsumerManager(nats, []*natsq.ConsumerQueue{ // want subscribe "nats parcels.packed" group "shipping" handler "parcels.HandleMessage" subscribe "nats parcels.lost" group "shipping" subscribe "nats audit" handler "parcels.HandleMessage"
		{QueueName: "shipping", Subjects: []string{"parcels.packed", "parcels.lost"}, Consumer: &parcels{}},
		{Subjects: []string{"audit"}, Consumer: &parcels{}},
	}, natsq.NatDefaultMode))
	producer, err := natsq.NewDefaultProducer(nats)
	if err != nil {
		log.Fatal(err)
	}
	_ = producer.Publish("parcels.packed", nil) // want publish "nats parcels.packed" kind "subject"
	jet, err := natsq.NewJetProducer(nats)
	if err != nil {
		log.Fatal(err)
	}
	_ = jet.Publish("audit", nil) // want publish "nats audit"
	group.Start()
}
