// The call goes through an interface of the consumer, as constructor injection has it.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"

	"fixtures/cases/iface/single_implementation/app"
	"fixtures/cases/iface/single_implementation/messaging"
)

func main() {
	p := messaging.NewKafka(&kafka.Writer{}, "order-placed")
	svc := app.NewService(p)
	_ = svc.Place(context.Background(), "1")
}
