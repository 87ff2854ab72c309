// Constants, typed constants and a package variable that is set once.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"

	"fixtures/cases/names/constants/events"
)

var auditTopic = "orders.audit"

const prefix = "orders"

func main() {
	ctx := context.Background()
	w := &kafka.Writer{Addr: kafka.TCP("localhost:9092")}
	w.WriteMessages(ctx, kafka.Message{Topic: events.OrderCreated})           // want publish "kafka orders.created"
	w.WriteMessages(ctx, kafka.Message{Topic: string(events.OrderCancelled)}) // want publish "kafka orders.cancelled" // origin: a conversion folds the constant
	w.WriteMessages(ctx, kafka.Message{Topic: auditTopic})                    // want publish "kafka orders.audit"
	w.WriteMessages(ctx, kafka.Message{Topic: prefix + ".shipped"})           // want publish "kafka orders.shipped"
}
