// In a loop, of a field of a struct.
package main

import (
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

type ticker struct{ ch *amqp.Channel }

func (t *ticker) run() {
	for range time.Tick(time.Minute) {
		t.ch.Publish("ticks", "minute", false, false, amqp.Publishing{Body: []byte("tick")}) // want finding "lostpublish" says "the publish to ticks"
	}
}

func main() {
	conn, _ := amqp.Dial("amqp://broker")
	ch, _ := conn.Channel()
	(&ticker{ch}).run()
}
