// One loop receives from several channels and chooses the handler by the channel's name: each subscription has its own. A choice by something else tells nothing.
package main

import (
	"context"
	"encoding/json"
	"os"
	"sort"

	"github.com/nats-io/nats.go"
	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
)

type Created struct{ ID string }

type Paid struct{ ID string }

type Lost struct{ ID string }

var w = &kafka.Writer{}

func note(topic string) { _ = w.WriteMessages(context.Background(), kafka.Message{Topic: topic}) }

func onCreated(b []byte) error {
	var c Created
	_ = w.WriteMessages(context.Background(), kafka.Message{Topic: "created-noted"}) // want publish "kafka created-noted" entry "consumer:kafka:in-created"
	return json.Unmarshal(b, &c)
}

func onPaid(b []byte) error {
	var p Paid
	_ = w.WriteMessages(context.Background(), kafka.Message{Topic: "paid-noted"}) // want publish "kafka paid-noted" entry "consumer:kafka:in-paid"
	return json.Unmarshal(b, &p)
}

var byTopic = map[string]func([]byte) error{"in-created": onCreated, "in-paid": onPaid}

// table looks the handler up by the topic.
func table(ctx context.Context) {
	var topics []string
	for t := range byTopic {
		topics = append(topics, t)
	}
	sort.Strings(topics)
	r := kafka.NewReader(kafka.ReaderConfig{GroupTopics: topics, GroupID: "table"})
	for {
		// want subscribe "kafka in-created" handler "onCreated" message "Created" subscribe "kafka in-paid" handler "onPaid" message "Paid"
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return
		}
		if h, ok := byTopic[m.Topic]; ok {
			_ = h(m.Value)
		}
		_ = r.CommitMessages(ctx, m)
	}
}

type handler interface{ Handle(b []byte) }

type creator struct{}

func (*creator) Handle(b []byte) {
	var c Created
	_ = json.Unmarshal(b, &c)
}

type payer struct{}

func (*payer) Handle(b []byte) {
	var p Paid
	_ = json.Unmarshal(b, &p)
}

// objects are looked up by the channel.
func objects(ctx context.Context, rdb *redis.Client) {
	hs := map[string]handler{"chan.created": &creator{}}
	hs["chan.paid"] = &payer{}
	ps := rdb.Subscribe(ctx, "chan.created", "chan.paid") // want subscribe "redis-pubsub chan.created" handler "creator.Handle" message "Created" subscribe "redis-pubsub chan.paid" handler "payer.Handle" message "Paid"
	for m := range ps.Channel() {
		hs[m.Channel].Handle([]byte(m.Payload))
	}
}

// switched compares the topic.
func switched(ctx context.Context) {
	r := kafka.NewReader(kafka.ReaderConfig{GroupTopics: []string{"sw-created", "sw-paid"}, GroupID: "switch"})
	for {
		m, err := r.ReadMessage(ctx) // want subscribe "kafka sw-created" message "Created" subscribe "kafka sw-paid" message "Paid"
		if err != nil {
			return
		}
		switch m.Topic {
		case "sw-created":
			var c Created
			_ = json.Unmarshal(m.Value, &c)
			note("sw-created-noted") // want publish "kafka sw-created-noted" entry "consumer:kafka:sw-created"
		case "sw-paid":
			var p Paid
			_ = json.Unmarshal(m.Value, &p)
			note("sw-paid-noted") // want publish "kafka sw-paid-noted" entry "consumer:kafka:sw-paid"
		}
		note("sw-noted") // want publish "kafka sw-noted" entry "consumer:kafka:sw-created" entry "consumer:kafka:sw-paid"
	}
}

// shared is given to the library for two subjects, one of them from the environment.
func shared(nc *nats.Conn) {
	setting := os.Getenv("LOST_SUBJECT")
	h := func(m *nats.Msg) {
		if m.Subject == "cb.created" {
			note("cb-created-noted") // want publish "kafka cb-created-noted" entry "consumer:nats:cb.created"
			return
		}
		if m.Subject == setting {
			note("cb-lost-noted") // want publish "kafka cb-lost-noted" entry "consumer:nats:${LOST_SUBJECT}"
		}
	}
	_, _ = nc.Subscribe("cb.created", h) // want subscribe "nats cb.created"
	_, _ = nc.Subscribe(setting, h)      // want subscribe "nats ${LOST_SUBJECT}"
}

func keyA(b []byte) { _ = json.Unmarshal(b, &Created{}) }

func keyB(b []byte) { _ = json.Unmarshal(b, &Lost{}) }

// byKey chooses by the key: all of them work on each channel.
func byKey(ctx context.Context) {
	handlers := map[string]func([]byte){"a": keyA, "b": keyB}
	r := kafka.NewReader(kafka.ReaderConfig{GroupTopics: []string{"key-one", "key-two"}, GroupID: "key"})
	for {
		// want subscribe "kafka key-one" handler "keyA, keyB" message "Created" message "Lost" subscribe "kafka key-two" handler "keyA, keyB" message "Created" message "Lost"
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		handlers[string(m.Key)](m.Value)
	}
}

func main() {
	ctx := context.Background()
	go table(ctx)
	go objects(ctx, redis.NewClient(&redis.Options{}))
	go switched(ctx)
	nc, _ := nats.Connect(nats.DefaultURL)
	shared(nc)
	byKey(ctx)
}
