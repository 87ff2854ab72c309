// A client that is configured and never polled subscribes to nothing.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"
)

func main() {
	cl, _ := kgo.NewClient(kgo.ConsumeTopics("not-read"), kgo.ConsumerGroup("none"))
	defer cl.Close()
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "not-read-either"})
	defer r.Close()
	_ = kafka.NewWriter(kafka.WriterConfig{Topic: "not-written"}).Close()
	_ = cl.Flush(context.Background()) // want effect "flush (*kgo.Client).Flush"
}
