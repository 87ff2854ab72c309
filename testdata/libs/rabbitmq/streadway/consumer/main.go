// streadway/amqp: a consumer that handles deliveries in a goroutine, as its examples do.
package main

import (
	"fmt"
	"log"

	"github.com/streadway/amqp"
)

type Consumer struct {
	conn    *amqp.Connection
	channel *amqp.Channel
	done    chan error
}

func NewConsumer(uri, exchange, queueName, key, ctag string) (*Consumer, error) {
	c := &Consumer{done: make(chan error)}
	var err error
	if c.conn, err = amqp.Dial(uri); err != nil {
		return nil, fmt.Errorf("Dial: %s", err)
	}
	if c.channel, err = c.conn.Channel(); err != nil {
		return nil, fmt.Errorf("Channel: %s", err)
	}
	queue, err := c.channel.QueueDeclare(queueName, true, false, false, false, nil)
	if err != nil {
		return nil, fmt.Errorf("Queue Declare: %s", err)
	}
	if err = c.channel.QueueBind(queue.Name, key, exchange, false, nil); err != nil {
		return nil, fmt.Errorf("Queue Bind: %s", err)
	}
	deliveries, err := c.channel.Consume(queue.Name, ctag, false, false, false, false, nil)
	if err != nil {
		return nil, fmt.Errorf("Queue Consume: %s", err)
	}
	go handle(deliveries, c.done)
	return c, nil
}

func handle(deliveries <-chan amqp.Delivery, done chan error) {
	for d := range deliveries {
		log.Printf("%q", d.Body)
		_ = d.Ack(false) // want effect "ack (amqp.Delivery).Ack"
	}
	done <- nil
}

func main() {
	// want bind "rabbitmq invoices -> archive" key "invoice.*" subscribe "rabbitmq archive" kind "queue"
	c, err := NewConsumer("amqp://localhost", "invoices", "archive", "invoice.*", "archiver")
	if err != nil {
		log.Fatal(err)
	}
	// want bind "rabbitmq payments -> receipts" key "#" subscribe "rabbitmq receipts" kind "queue"
	_, err = NewConsumer("amqp://localhost", "payments", "receipts", "#", "printer")
	if err != nil {
		log.Fatal(err)
	}
	msg, ok, err := c.channel.Get("reminders", true) // want subscribe "rabbitmq reminders" kind "queue" // want effect "ack (*amqp.Channel).Get"
	log.Print(msg.Body, ok, err)
	<-c.done
}
