// A connection keeps the channel of messages in a field, and another object reads it there: that is the handler. What reads another connection's is not.
package main

import (
	"encoding/json"

	"github.com/rabbitmq/amqp091-go"
)

type Order struct{ ID string }

type Parcel struct{ ID string }

type connection struct {
	queue      string
	channel    *amqp091.Channel
	deliveries <-chan amqp091.Delivery
}

func (c *connection) open() error {
	var err error
	c.deliveries, err = c.channel.Consume(c.queue, "", true, false, false, false, nil)
	return err
}

type orders struct{ conn *connection }

func (o *orders) run() {
	for d := range o.conn.deliveries {
		var v Order
		_ = json.Unmarshal(d.Body, &v)
	}
}

type parcels struct{ conn *connection }

func (p *parcels) run() {
	for d := range p.conn.deliveries {
		var v Parcel
		_ = json.Unmarshal(d.Body, &v)
	}
}

func main() {
	conn, _ := amqp091.Dial("amqp://broker")
	ch, _ := conn.Channel()
	a := &connection{queue: "orders", channel: ch}
	b := &connection{queue: "parcels", channel: ch}
	_ = a.open() // want subscribe "rabbitmq orders" handler "orders.run" message "Order"
	_ = b.open() // want subscribe "rabbitmq parcels" handler "parcels.run" message "Parcel"
	go (&orders{conn: a}).run()
	(&parcels{conn: b}).run()
}
