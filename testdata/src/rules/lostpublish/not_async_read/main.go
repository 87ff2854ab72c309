// Producers that only queue, whose errors are read: by a callback, a goroutine, a promise.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/IBM/sarama"
	"github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"
)

type app struct {
	quick, slow *kafka.Writer
	sarama      sarama.AsyncProducer
	franz       *kgo.Client
}

func (a *app) place(w http.ResponseWriter, r *http.Request) {
	if err := a.quick.WriteMessages(r.Context(), kafka.Message{}); err != nil {
		http.Error(w, err.Error(), 500)
	}
	if err := a.slow.WriteMessages(r.Context(), kafka.Message{}); err != nil {
		http.Error(w, err.Error(), 500)
	}
	a.sarama.Input() <- &sarama.ProducerMessage{Topic: "views"}
	a.franz.Produce(context.Background(), &kgo.Record{Topic: "clicks"}, func(_ *kgo.Record, err error) {
		if err != nil {
			log.Print(err)
		}
	})
}

func watch(p sarama.AsyncProducer) {
	for err := range p.Errors() {
		log.Print(err.Err)
	}
}

func main() {
	p, _ := sarama.NewAsyncProducer([]string{"kafka:9092"}, sarama.NewConfig())
	go watch(p)
	c, _ := kgo.NewClient(kgo.SeedBrokers("kafka:9092"))
	a := &app{
		quick: &kafka.Writer{Topic: "orders", Async: true, Completion: func(_ []kafka.Message, err error) {
			if err != nil {
				log.Print(err)
			}
		}},
		slow: &kafka.Writer{Topic: "returns"}, sarama: p, franz: c,
	}
	http.HandleFunc("POST /orders", a.place)
	http.ListenAndServe(":80", nil)
}
