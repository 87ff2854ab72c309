// pulsar-client-go: producers with a topic, keys, schemas, asynchronous sends and transactions.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/apache/pulsar-client-go/pulsar"
)

const refunds = "refunds"

type testJSON struct {
	ID   int
	Name string
}

type shop struct {
	orders   pulsar.Producer
	invoices pulsar.Producer
}

func newShop(client pulsar.Client) (*shop, error) {
	orders, err := client.CreateProducer(pulsar.ProducerOptions{Topic: "orders", Name: "not-a-topic"})
	if err != nil {
		return nil, err
	}
	invoices, err := client.CreateProducer(pulsar.ProducerOptions{
		Topic:           os.Getenv("INVOICES_TOPIC"),
		DisableBatching: true,
		Schema:          pulsar.NewJSONSchema(`{"type":"record","name":"Example"}`, nil),
	})
	if err != nil {
		return nil, err
	}
	return &shop{orders: orders, invoices: invoices}, nil
}

func (s *shop) place(ctx context.Context) error {
	_, err := s.orders.Send(ctx, &pulsar.ProducerMessage{ // want publish "pulsar orders" key "customer-1"
		Key:     "customer-1",
		Payload: []byte("hello"),
	})
	return err
}

func (s *shop) invoice(ctx context.Context) {
	for i := 0; i < 10; i++ {
		msg := &pulsar.ProducerMessage{Value: &testJSON{ID: i, Name: "pulsar"}}
		s.invoices.SendAsync(ctx, msg, func(id pulsar.MessageID, m *pulsar.ProducerMessage, err error) { // want publish "pulsar invoices"
			if err != nil {
				log.Println(err)
			}
		})
	}
	_ = s.invoices.Flush() // want effect "flush (pulsar.Producer).Flush"
}

func transaction(ctx context.Context, client pulsar.Client) error {
	txn, err := client.NewTransaction(10 * time.Second) // want effect "begin (pulsar.Client).NewTransaction"
	if err != nil {
		return err
	}
	producers := map[string]pulsar.Producer{}
	for _, topic := range []string{refunds, "ledger"} {
		p, err := client.CreateProducer(pulsar.ProducerOptions{Topic: "persistent://acme/shop/" + topic})
		if err != nil {
			return txn.Abort(ctx) // want effect "rollback (pulsar.Transaction).Abort"
		}
		defer p.Close()
		producers[topic] = p
	}
	for _, p := range producers {
		// want publish "pulsar persistent://acme/shop/refunds" publish "pulsar persistent://acme/shop/ledger"
		if _, err := p.Send(ctx, &pulsar.ProducerMessage{Transaction: txn}); err != nil {
			return err
		}
	}
	return txn.Commit(ctx) // want effect "commit (pulsar.Transaction).Commit"
}

func main() {
	client, err := pulsar.NewClient(pulsar.ClientOptions{URL: "pulsar://localhost:6650", EnableTransaction: true})
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	parts, _ := client.TopicPartitions("not-written")
	fmt.Println(parts)
	ctx := context.Background()
	s, err := newShop(client)
	if err != nil {
		log.Fatal(err)
	}
	_ = s.place(ctx)
	s.invoice(ctx)
	_ = transaction(ctx, client)

	full, err := client.CreateProducer(pulsar.ProducerOptions{Topic: "persistent://public/default/audit"})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = full.Send(ctx, &pulsar.ProducerMessage{Payload: []byte("done")}) // want publish "pulsar audit"
}
