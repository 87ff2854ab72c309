// Readers with a consumer group, with several topics, and without a group.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func main() {
	ctx := context.Background()
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders", GroupID: "billing"})
	go consume(ctx, r)
	multi := kafka.NewReader(kafka.ReaderConfig{GroupTopics: []string{"stock", "prices"}, GroupID: "multi"})
	_, _ = multi.FetchMessage(ctx) // want subscribe "kafka stock" group "multi" subscribe "kafka prices" group "multi"
	plain := kafka.NewReader(kafka.ReaderConfig{Topic: "logs", Partition: 0})
	_, _ = plain.ReadMessage(ctx) // want subscribe "kafka logs" group ""
}

func consume(ctx context.Context, r *kafka.Reader) {
	defer r.Close()
	for {
		m, err := r.FetchMessage(ctx) // want subscribe "kafka orders" group "billing"
		if err != nil {
			return
		}
		_ = r.CommitMessages(ctx, m) // want effect "ack (*kafka-go.Reader).CommitMessages"
	}
}
