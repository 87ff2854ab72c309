// Producers that only queue, and nobody asks them what became of it.
package main

import (
	"context"
	"net/http"

	"github.com/IBM/sarama"
	"github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"
)

type app struct {
	quick  *kafka.Writer
	sarama sarama.AsyncProducer
	franz  *kgo.Client
}

func (a *app) place(w http.ResponseWriter, r *http.Request) {
	if err := a.quick.WriteMessages(r.Context(), kafka.Message{}); err != nil { // want finding "lostpublish" says "nobody is told when a message to orders cannot be sent"
		http.Error(w, err.Error(), 500)
	}
	a.sarama.Input() <- &sarama.ProducerMessage{Topic: "views"}              // want finding "lostpublish" says "views"
	a.franz.Produce(context.Background(), &kgo.Record{Topic: "clicks"}, nil) // want finding "lostpublish" says "clicks"
}

func main() {
	p, _ := sarama.NewAsyncProducer([]string{"kafka:9092"}, sarama.NewConfig())
	defer p.Close()
	c, _ := kgo.NewClient(kgo.SeedBrokers("kafka:9092"))
	a := &app{quick: &kafka.Writer{Topic: "orders", Async: true}, sarama: p, franz: c}
	http.HandleFunc("POST /orders", a.place)
	http.ListenAndServe(":80", nil)
}
