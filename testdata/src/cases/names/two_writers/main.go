// Two writers that know their topics, handed to two handlers by constructors.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type checkout struct{ out *kafka.Writer }

func newCheckout(out *kafka.Writer) *checkout { return &checkout{out: out} }

func (c *checkout) run(ctx context.Context) {
	_ = c.out.WriteMessages(ctx, kafka.Message{Key: []byte("k")}) // want publish "kafka checkout-done" key "k"
}

type refund struct{ out *kafka.Writer }

func newRefund(out *kafka.Writer) *refund { return &refund{out: out} }

func (r *refund) run(ctx context.Context) {
	_ = r.out.WriteMessages(ctx, kafka.Message{Value: []byte("v")}) // want publish "kafka refund-done" key ""
}

func main() {
	done := kafka.NewWriter(kafka.WriterConfig{Topic: "checkout-done"})
	refunds := &kafka.Writer{Topic: "refund-done"}
	ctx := context.Background()
	newCheckout(done).run(ctx)
	newRefund(refunds).run(ctx)
}
