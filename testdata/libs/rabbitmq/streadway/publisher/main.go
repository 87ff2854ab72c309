// streadway/amqp: publishing to an exchange and to a queue.
package main

import (
	"log"

	"github.com/streadway/amqp"
)

var exchanges = map[string]string{"invoices": amqp.ExchangeDirect, "payments": amqp.ExchangeTopic}

func main() {
	connection, err := amqp.Dial("amqp://guest:guest@localhost:5672/")
	if err != nil {
		log.Fatalf("Dial: %s", err)
	}
	defer connection.Close()
	channel, err := connection.Channel()
	if err != nil {
		log.Fatalf("Channel: %s", err)
	}
	for name, kind := range exchanges {
		if err := channel.ExchangeDeclare(name, kind, true, false, false, false, nil); err != nil {
			log.Fatalf("Exchange Declare: %s", err)
		}
	}
	confirms := channel.NotifyPublish(make(chan amqp.Confirmation, 1))
	if err := channel.Confirm(false); err != nil {
		log.Fatal(err)
	}
	msg := amqp.Publishing{Headers: amqp.Table{}, ContentType: "text/plain", DeliveryMode: amqp.Transient, Body: []byte("x")}
	if err = channel.Publish("invoices", "invoice.sent", false, false, msg); err != nil { // want publish "rabbitmq invoices" kind "exchange" key "invoice.sent"
		log.Fatal(err)
	}
	if c := <-confirms; !c.Ack {
		log.Print("not delivered")
	}
	_ = channel.Publish("", "reminders", false, false, msg) // want publish "rabbitmq reminders" kind "queue" key ""
	_ = channel.Tx()                                        // want effect "begin (*amqp.Channel).Tx"
	_ = channel.Publish("payments", "", false, false, msg)  // want publish "rabbitmq payments" kind "exchange" key ""
	_ = channel.TxCommit()                                  // want effect "commit (*amqp.Channel).TxCommit"
}
