// confluent-kafka-go: subscriptions to one topic, to several and by pattern, assigned partitions, commits.
package main

import (
	"fmt"
	"time"

	"github.com/confluentinc/confluent-kafka-go/v2/kafka"
)

const broker = "localhost"

var ledger = "ledger"

func consumer(group string) *kafka.Consumer {
	c, err := kafka.NewConsumer(&kafka.ConfigMap{
		"bootstrap.servers": broker,
		"group.id":          group,
		"auto.offset.reset": "earliest",
	})
	if err != nil {
		panic(err)
	}
	return c
}

func main() {
	go single()
	go pattern()
	go assigned()

	c := consumer("myGroup")
	defer c.Close()
	topics := []string{"payments", "audit"}
	err := c.SubscribeTopics(topics, nil) // want subscribe "kafka payments" group "myGroup" subscribe "kafka audit" group "myGroup"
	if err != nil {
		panic(err)
	}
	for run := true; run; {
		msg, err := c.ReadMessage(time.Second)
		if err == nil {
			fmt.Printf("Message on %s: %s\n", msg.TopicPartition, string(msg.Value))
			_, _ = c.CommitMessage(msg) // want effect "ack (*kafka.Consumer).CommitMessage"
		} else if !err.(kafka.Error).IsTimeout() {
			run = false
		}
	}
}

func single() {
	c := consumer("single")
	if err := c.Subscribe("refunds", nil); err != nil { // want subscribe "kafka refunds" group "single" handler "single"
		return
	}
	switch e := c.Poll(100).(type) {
	case *kafka.Message:
		_, _ = c.StoreMessage(e) // want effect "ack (*kafka.Consumer).StoreMessage"
	case kafka.Error:
		fmt.Println(e.Code(), e)
	}
	_, _ = c.Commit() // want effect "ack (*kafka.Consumer).Commit"
}

func pattern() {
	cfg := kafka.ConfigMap{"bootstrap.servers": broker}
	_ = cfg.SetKey("group.id", "by-pattern")
	c, err := kafka.NewConsumer(&cfg)
	if err != nil {
		return
	}
	// want subscribe "kafka ^pay.*" handler "pattern"
	// miss subscribe "kafka ^pay.*" group "by-pattern" because one key of many that a method sets cannot be asked for
	// want bind "kafka payments -> ^pay.*"
	_ = c.SubscribeTopics([]string{"^pay.*"}, func(c *kafka.Consumer, e kafka.Event) error { return nil })
	_ = c.Unsubscribe()
}

func assigned() {
	c := consumer("by-hand")
	_ = c.Assign([]kafka.TopicPartition{{Topic: &ledger, Partition: 0}, {Topic: &ledger, Partition: 1}}) // want subscribe "kafka ledger" group "by-hand"
	offsets := []kafka.TopicPartition{{Topic: &ledger, Partition: 0, Offset: 7}}
	_, _ = c.CommitOffsets(offsets) // want effect "ack (*kafka.Consumer).CommitOffsets"
	_, _, _ = c.QueryWatermarkOffsets("not-read", 0, 100)
}
