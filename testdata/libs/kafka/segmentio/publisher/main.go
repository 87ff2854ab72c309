// segmentio/kafka-go: writers with a topic, messages with topics, batches, leader connections and raw requests.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"github.com/segmentio/kafka-go"
)

const invoices = "invoices"

type order struct {
	ID    string `json:"id"`
	Total int    `json:"total"`
}

type shop struct {
	orders *kafka.Writer
	any    *kafka.Writer
}

func newShop(brokers ...string) *shop {
	return &shop{
		orders: &kafka.Writer{Addr: kafka.TCP(brokers...), Topic: "orders", Balancer: &kafka.LeastBytes{}},
		any:    &kafka.Writer{Addr: kafka.TCP(brokers...), AllowAutoTopicCreation: true},
	}
}

func (s *shop) place(ctx context.Context, o order) error {
	body, err := json.Marshal(o)
	if err != nil {
		return err
	}
	// want publish "kafka orders" key "1"
	return s.orders.WriteMessages(ctx, kafka.Message{Key: []byte(o.ID), Value: body})
}

func (s *shop) announce(ctx context.Context) error {
	// want publish "kafka invoices" key "Key-A" publish "kafka shipments" key ""
	return s.any.WriteMessages(ctx,
		kafka.Message{Topic: invoices, Key: []byte("Key-A"), Value: []byte("Hello World!")},
		kafka.Message{Topic: os.Getenv("SHIPMENTS_TOPIC"), Value: []byte("Two!")},
	)
}

func (s *shop) batch(ctx context.Context, ids []string) error {
	var msgs []kafka.Message
	for _, id := range ids {
		msgs = append(msgs, kafka.Message{Topic: "refunds", Key: []byte(id)})
	}
	return s.any.WriteMessages(ctx, msgs...) // want publish "kafka refunds"
}

func old(ctx context.Context) {
	w := kafka.NewWriter(kafka.WriterConfig{Brokers: []string{"localhost:9092"}, Topic: "legacy"})
	defer w.Close()
	_ = w.WriteMessages(ctx, kafka.Message{Value: []byte("x")}) // want publish "kafka legacy"
	_ = w.Stats()
}

func leader(ctx context.Context) {
	conn, err := kafka.DialLeader(ctx, "tcp", "localhost:9092", "ledger", 0)
	if err != nil {
		log.Fatal("failed to dial leader:", err)
	}
	defer conn.Close()
	_, _ = conn.WriteMessages(kafka.Message{Value: []byte("one!")}, kafka.Message{Value: []byte("two!")}) // want publish "kafka ledger"
	_, _ = conn.Write([]byte("three!"))                                                                   // want publish "kafka ledger"

	part, err := kafka.DialPartition(ctx, "tcp", "localhost:9092", kafka.Partition{Topic: "audit", ID: 1})
	if err != nil {
		return
	}
	_, _ = part.WriteCompressedMessages(kafka.Snappy.Codec(), kafka.Message{Value: []byte("x")}) // want publish "kafka audit"
	_ = part.CreateTopics(kafka.TopicConfig{Topic: "not-written", NumPartitions: 1})
}

func raw(ctx context.Context) {
	c := &kafka.Client{Addr: kafka.TCP("localhost:9092")}
	_, _ = c.Produce(ctx, &kafka.ProduceRequest{ // want publish "kafka metrics"
		Topic:        "metrics",
		RequiredAcks: kafka.RequireOne,
		Records:      kafka.NewRecordReader(kafka.Record{Value: kafka.NewBytes([]byte("x"))}),
	})
	_, _ = c.Metadata(ctx, &kafka.MetadataRequest{Topics: []string{"not-read"}})
}

func main() {
	ctx := context.Background()
	s := newShop("localhost:9092")
	if err := s.place(ctx, order{ID: "1"}); err != nil {
		log.Fatal(err)
	}
	_ = s.announce(ctx)
	_ = s.batch(ctx, os.Args[1:])
	old(ctx)
	leader(ctx)
	raw(ctx)
}
