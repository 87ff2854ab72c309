// confluent-kafka-go: Produce and ProduceChannel, topics that are pointers, transactions.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/confluentinc/confluent-kafka-go/v2/kafka"
)

var auditTopic = "audit"

type payment struct {
	ID string `json:"id"`
}

type publisher struct {
	p     *kafka.Producer
	topic string
}

func (p *publisher) send(pay payment) error {
	value, err := json.Marshal(pay)
	if err != nil {
		return err
	}
	return p.p.Produce(&kafka.Message{ // want publish "kafka payments" key "1"
		TopicPartition: kafka.TopicPartition{Topic: &p.topic, Partition: kafka.PartitionAny},
		Key:            []byte(pay.ID),
		Value:          value,
	}, nil)
}

func (p *publisher) audit(words []string) {
	for _, word := range words {
		msg := kafka.Message{TopicPartition: kafka.TopicPartition{Topic: &auditTopic, Partition: kafka.PartitionAny}, Value: []byte(word)}
		p.p.ProduceChannel() <- &msg // want publish "kafka audit"
	}
}

func (p *publisher) transaction(ctx context.Context) error {
	if err := p.p.InitTransactions(ctx); err != nil {
		return err
	}
	if err := p.p.BeginTransaction(); err != nil { // want effect "begin (*kafka.Producer).BeginTransaction"
		return err
	}
	topic := os.Getenv("LEDGER_TOPIC")
	delivery := make(chan kafka.Event)
	if err := p.p.Produce(&kafka.Message{TopicPartition: kafka.TopicPartition{Topic: &topic}}, delivery); err != nil { // want publish "kafka ledger"
		return p.p.AbortTransaction(ctx) // want effect "rollback (*kafka.Producer).AbortTransaction"
	}
	<-delivery
	return p.p.CommitTransaction(ctx) // want effect "commit (*kafka.Producer).CommitTransaction"
}

func main() {
	p, err := kafka.NewProducer(&kafka.ConfigMap{"bootstrap.servers": "localhost", "transactional.id": "pay"})
	if err != nil {
		panic(err)
	}
	defer p.Close()
	go func() {
		for e := range p.Events() {
			if ev, ok := e.(*kafka.Message); ok && ev.TopicPartition.Error == nil {
				fmt.Printf("Delivered message to %v\n", ev.TopicPartition)
			}
		}
	}()
	pub := &publisher{p, "payments"}
	_ = pub.send(payment{ID: "1"})
	pub.audit([]string{"Welcome", "to", "the"})
	_ = pub.transaction(context.Background())
	p.Flush(15 * 1000) // want effect "flush (*kafka.Producer).Flush"

	admin, err := kafka.NewAdminClientFromProducer(p)
	if err != nil {
		panic(err)
	}
	_, _ = admin.CreateTopics(context.Background(), []kafka.TopicSpecification{{Topic: "not-written", NumPartitions: 1}})
}
