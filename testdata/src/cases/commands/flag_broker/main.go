// A flag that chooses the broker chooses between two ways to run one service.
package main

import (
	"context"
	"flag"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

func main() {
	broker := flag.String("broker", "kafka", "kafka or nats")
	flag.Parse()
	switch *broker {
	case "kafka":
		overKafka()
	case "nats":
		overNATS()
	}
}

func overKafka() {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
	r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "flag_broker"
}

func overNATS() {
	nc, _ := nats.Connect("")
	nc.Subscribe("orders.>", func(*nats.Msg) {}) // want subscribe "nats orders.>" service "flag_broker"
}
