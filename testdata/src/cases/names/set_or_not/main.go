// A name that depends on whether another one is set: what cannot be is no name.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

var w = &kafka.Writer{Addr: kafka.TCP("kafka:9092")}

func send(topic string) {
	_ = w.WriteMessages(context.Background(), kafka.Message{Topic: topic})
}

type source struct{ region, topic string }

func (s *source) prefixed() string {
	t := s.topic
	if t != "" {
		t = "eu." + t
	}
	return t
}

func (s *source) orElse() string {
	t := s.topic
	if t == "" {
		t = "orders.other"
	}
	return t
}

func (s *source) early(regional bool) string {
	var t string
	if regional {
		if t = s.region; t == "" {
			return "nowhere"
		}
	} else {
		t = "orders.all"
	}
	return t
}

func ofKind(kind string) string {
	t := "orders.changed"
	if kind == "created" {
		t = "orders.created"
	}
	return t
}

func main() {
	send((&source{topic: "orders"}).prefixed())              // want publish "kafka eu.orders"
	send((&source{topic: "orders"}).orElse())                // want publish "kafka orders"
	send((&source{}).orElse())                               // want publish "kafka orders.other"
	send((&source{region: "north"}).early(len(os.Args) > 1)) // want publish "kafka north" publish "kafka orders.all"
	send(ofKind("created"))                                  // want publish "kafka orders.created"
	send(ofKind("deleted"))                                  // want publish "kafka orders.changed"
}
