// segmentio/kafka-go: readers with and without a group, several topics, consumer groups and leader connections.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/segmentio/kafka-go"
)

type config struct {
	Topic, Group string
}

func main() {
	ctx := context.Background()
	go run(ctx, config{Topic: "orders", Group: "billing"})
	go manual(ctx)
	go group(ctx)
	go connection(ctx)
	several(ctx)
}

func run(ctx context.Context, cfg config) {
	r := kafka.NewReader(kafka.ReaderConfig{
		Brokers: []string{"localhost:9092"},
		GroupID: cfg.Group,
		Topic:   cfg.Topic,
	})
	defer r.Close()
	for {
		m, err := r.ReadMessage(ctx) // want subscribe "kafka orders" group "billing" handler "run" // want effect "ack (*kafka-go.Reader).ReadMessage"
		if err != nil {
			return
		}
		bill(m)
	}
}

func bill(m kafka.Message) { fmt.Println(string(m.Value)) }

func manual(ctx context.Context) {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "invoices", Partition: 0})
	_ = r.SetOffset(42)
	m, err := r.FetchMessage(ctx) // want subscribe "kafka invoices" group "" handler "manual"
	if err != nil {
		return
	}
	_ = r.CommitMessages(ctx, m) // want effect "ack (*kafka-go.Reader).CommitMessages"
	_, _ = r.Lag(), r.Stats()
}

func several(ctx context.Context) {
	r := kafka.NewReader(kafka.ReaderConfig{GroupTopics: []string{"shipments", "refunds"}, GroupID: "mailer"})
	for {
		if _, err := r.ReadMessage(ctx); err != nil { // want subscribe "kafka shipments" group "mailer" subscribe "kafka refunds" group "mailer" // want effect "ack (*kafka-go.Reader).ReadMessage"
			return
		}
	}
}

func group(ctx context.Context) {
	g, err := kafka.NewConsumerGroup(kafka.ConsumerGroupConfig{
		ID:      "archive",
		Brokers: []string{"localhost:9092"},
		Topics:  []string{"legacy"},
	})
	if err != nil {
		log.Fatal(err)
	}
	defer g.Close()
	gen, err := g.Next(ctx) // want subscribe "kafka legacy" group "archive"
	if err != nil {
		return
	}
	for _, a := range gen.Assignments["legacy"] {
		gen.Start(func(ctx context.Context) {
			reader := kafka.NewReader(kafka.ReaderConfig{Topic: "legacy", Partition: a.ID})
			defer reader.Close()
			_ = reader.SetOffset(a.Offset)
			m, err := reader.ReadMessage(ctx) // want subscribe "kafka legacy" group ""
			if err == nil {
				_ = gen.CommitOffsets(map[string]map[int]int64{"legacy": {a.ID: m.Offset + 1}}) // want effect "ack (*kafka-go.Generation).CommitOffsets"
			}
		})
	}
}

func connection(ctx context.Context) {
	conn, err := kafka.DialLeader(ctx, "tcp", "localhost:9092", "ledger", 0)
	if err != nil {
		return
	}
	batch := conn.ReadBatch(10e3, 1e6) // want subscribe "kafka ledger"
	b := make([]byte, 10e3)
	for {
		if _, err := batch.Read(b); err != nil {
			break
		}
	}
	_ = batch.Close()
	m, _ := conn.ReadMessage(1e6) // want subscribe "kafka ledger"
	_ = m
	first, last, _ := conn.ReadOffsets()
	fmt.Println(first, last)

	c := &kafka.Client{Addr: kafka.TCP("localhost:9092")}
	_, _ = c.Fetch(ctx, &kafka.FetchRequest{Topic: "metrics", Partition: 0})   // want subscribe "kafka metrics"
	_, _ = c.OffsetCommit(ctx, &kafka.OffsetCommitRequest{GroupID: "metrics"}) // want effect "ack (*kafka-go.Client).OffsetCommit"
}
