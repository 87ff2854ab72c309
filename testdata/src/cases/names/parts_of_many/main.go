// Names that are joined of more parts by one caller than by another.
package main

import (
	"context"
	"strings"

	"github.com/segmentio/kafka-go"
)

var w = &kafka.Writer{Addr: kafka.TCP("kafka:9092")}

func send(parts ...string) {
	_ = w.WriteMessages(context.Background(), kafka.Message{Topic: strings.Join(parts, ".")})
}

func main() {
	send("orders")                  // want publish "kafka orders"
	send("orders", "eu")            // want publish "kafka orders.eu"
	send("orders", "eu", "created") // want publish "kafka orders.eu.created"
}
