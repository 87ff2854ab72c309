// IBM/sarama: consumer groups with a handler object, partition consumers and the offset manager.
package main

import (
	"context"
	"errors"
	"log"
	"strings"

	"github.com/IBM/sarama"
)

const (
	group  = "example"
	topics = "important,paid"
)

// Consumer represents a Sarama consumer group consumer
type Consumer struct {
	ready chan bool
}

func (c *Consumer) Setup(sarama.ConsumerGroupSession) error { close(c.ready); return nil }

func (c *Consumer) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (c *Consumer) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for {
		select {
		case message, ok := <-claim.Messages():
			if !ok {
				return nil
			}
			log.Printf("Message claimed: value = %s, topic = %s", string(message.Value), message.Topic)
			session.MarkMessage(message, "") // want effect "ack (sarama.ConsumerGroupSession).MarkMessage"
		case <-session.Context().Done():
			return nil
		}
	}
}

type bulk struct{}

func (bulk) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (bulk) Cleanup(sarama.ConsumerGroupSession) error { return nil }
func (bulk) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		s.MarkOffset(m.Topic, m.Partition, m.Offset+1, "") // want effect "ack (sarama.ConsumerGroupSession).MarkOffset"
	}
	s.Commit() // want effect "ack (sarama.ConsumerGroupSession).Commit"
	return nil
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	config := sarama.NewConfig()
	config.Consumer.Offsets.Initial = sarama.OffsetOldest
	consumer := Consumer{ready: make(chan bool)}
	client, err := sarama.NewConsumerGroup([]string{"localhost:9092"}, group, config)
	if err != nil {
		log.Panicf("Error creating consumer group client: %v", err)
	}
	go func() {
		for {
			// want subscribe "kafka important" group "example" handler "Consumer.ConsumeClaim"
			// want subscribe "kafka paid" group "example" handler "Consumer.ConsumeClaim"
			if err := client.Consume(ctx, strings.Split(topics, ","), &consumer); err != nil { // origin: the constant topics
				if errors.Is(err, sarama.ErrClosedConsumerGroup) {
					return
				}
			}
			if ctx.Err() != nil {
				return
			}
			consumer.ready = make(chan bool)
		}
	}()
	<-consumer.ready
	client.PauseAll()
	client.ResumeAll()

	c, err := sarama.NewClient([]string{"localhost:9092"}, config)
	if err != nil {
		log.Fatal(err)
	}
	fromClient(ctx, c)
	partition(c)
}

func fromClient(ctx context.Context, c sarama.Client) {
	g, err := sarama.NewConsumerGroupFromClient("bulk-readers", c)
	if err != nil {
		return
	}
	_ = g.Consume(ctx, []string{"bulk", "bulk-end"}, bulk{}) // want subscribe "kafka bulk" group "bulk-readers" handler "bulk.ConsumeClaim" subscribe "kafka bulk-end" group "bulk-readers" handler "bulk.ConsumeClaim"
}

func partition(c sarama.Client) {
	consumer, err := sarama.NewConsumerFromClient(c)
	if err != nil {
		return
	}
	offsets, err := sarama.NewOffsetManagerFromClient("ticks-group", c)
	if err != nil {
		return
	}
	pom, err := offsets.ManagePartition("ticks", 0)
	if err != nil {
		return
	}
	next, _ := pom.NextOffset()
	pc, err := consumer.ConsumePartition("ticks", 0, next) // want subscribe "kafka ticks" group ""
	if err != nil {
		return
	}
	defer pc.Close()
	all, _ := consumer.Partitions("access_log")
	for _, p := range all {
		logs, err := consumer.ConsumePartition("access_log", p, sarama.OffsetNewest) // want subscribe "kafka access_log"
		if err == nil {
			go func() {
				for m := range logs.Messages() {
					log.Println(m.Offset)
				}
			}()
		}
	}
	for m := range pc.Messages() {
		pom.MarkOffset(m.Offset+1, "") // want effect "ack (sarama.PartitionOffsetManager).MarkOffset"
	}
	offsets.Commit() // want effect "ack (sarama.OffsetManager).Commit"
}
