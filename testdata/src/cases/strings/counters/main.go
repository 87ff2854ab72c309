// A counter in a name: a few values that are known are a name each, others stay open, and then the first one is no name by itself.
package main

import (
	"context"
	"fmt"
	"os"
	"strconv"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

const shards = 2

type bus struct{ nc *nats.Conn }

func (b *bus) publish(subject string) { _ = b.nc.Publish(subject, nil) }

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	b := &bus{nc}
	for i := 0; i < 3; i++ {
		b.publish(fmt.Sprintf("shard.%d", i)) // want publish "nats shard.0" publish "nats shard.1" publish "nats shard.2"
	}
	for i := range shards {
		b.publish("ranged." + strconv.Itoa(i)) // want publish "nats ranged.0" publish "nats ranged.1"
	}
	for i := 2; i >= 1; i-- {
		b.publish(fmt.Sprintf("down.%02d", i)) // want publish "nats down.02" publish "nats down.01"
	}
	regions := [...]string{"eu", "us"}
	for i := 0; i < len(regions); i++ { // a name goes with its number
		b.publish(fmt.Sprintf("region.%s.%d", regions[i], i)) // want publish "nats region.eu.0" publish "nats region.us.1"
	}
	n, _ := strconv.Atoi(os.Args[1])
	for i := 0; i < n; i++ {
		b.publish(fmt.Sprintf("some.%d", i)) // want publish "nats some.{x}"
	}
	for i := 0; i < 5000; i++ {
		b.publish(fmt.Sprintf("many.%d", i)) // want publish "nats many.{x}"
	}
	for tries := 0; ; tries++ {
		if nc.Publish(fmt.Sprintf("try.%d", tries), nil) == nil { // want publish "nats try.{x}"
			break
		}
	}
	for i := range 2 {
		go func() {
			b.publish(fmt.Sprintf("worker.%d", i)) // want publish "nats worker.0" publish "nats worker.1"
		}()
	}
	for i := 0; i < 2; i++ { // how often says nothing of the name
		b.publish("same") // want publish "nats same"
	}
	w := &kafka.Writer{Topic: "written"}
	for i := 0; i < 3; i++ {
		_ = w.WriteMessages(context.Background(), kafka.Message{Key: []byte(strconv.Itoa(i))}) // want publish "kafka written"
	}
}
