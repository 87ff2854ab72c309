// amqp091-go: queues that are declared, bound in a loop and consumed, by hand, automatically and one by one.
package main

import (
	"context"
	"log"

	amqp "github.com/rabbitmq/amqp091-go"
)

type consumer struct {
	ch    *amqp.Channel
	queue string
	tag   string
}

func (c *consumer) run(ctx context.Context) error {
	deliveries, err := c.ch.ConsumeWithContext(ctx, c.queue, c.tag, false, false, false, false, nil) // want subscribe "rabbitmq warehouse.orders" kind "queue"
	if err != nil {
		return err
	}
	for d := range deliveries {
		if err := pick(c.ch, d); err != nil {
			_ = d.Nack(false, true) // want effect "nack (amqp091-go.Delivery).Nack"
			continue
		}
		_ = d.Ack(false) // want effect "ack (amqp091-go.Delivery).Ack"
	}
	return nil
}

func pick(ch *amqp.Channel, d amqp.Delivery) error {
	if len(d.Body) == 0 {
		return d.Reject(false) // want effect "nack (amqp091-go.Delivery).Reject"
	}
	return ch.Publish("stock", "stock.picked", false, false, amqp.Publishing{Body: d.Body}) // want publish "rabbitmq stock" key "stock.picked" entry "consumer:rabbitmq:warehouse.orders"
}

func main() {
	conn, err := amqp.DialConfig("amqp://localhost", amqp.Config{Heartbeat: 10})
	if err != nil {
		log.Fatal(err)
	}
	ch, err := conn.Channel()
	if err != nil {
		log.Fatal(err)
	}
	_ = ch.Qos(10, 0, false)
	bindings := []struct{ queue, key string }{
		{"warehouse.orders", "order.placed"},
		{"warehouse.cancels", "order.cancelled"},
	}
	for _, b := range bindings {
		q, err := ch.QueueDeclare(b.queue, true, false, false, false, amqp.Table{"x-dead-letter-exchange": "dead"})
		if err != nil {
			log.Fatal(err)
		}
		// want bind "rabbitmq orders -> warehouse.orders" key "order.placed"
		// want bind "rabbitmq orders -> warehouse.cancels" key "order.cancelled"
		if err := ch.QueueBind(q.Name, b.key, "orders", false, nil); err != nil {
			log.Fatal(err)
		}
	}

	news, err := ch.QueueDeclare("", false, true, true, false, nil) // origin: the broker names it, and it is bound to audit
	if err != nil {
		log.Fatal(err)
	}
	_ = ch.QueueBind(news.Name, "", "audit", false, nil)
	seen, err := ch.Consume(news.Name, "", true, true, false, false, nil) // want subscribe "rabbitmq audit" kind "exchange" // want effect "ack (*amqp091-go.Channel).Consume"
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for d := range seen {
			log.Printf("%s", d.Body)
		}
	}()

	if d, ok, err := ch.Get("warehouse.cancels", false); err == nil && ok { // want subscribe "rabbitmq warehouse.cancels" kind "queue"
		_ = ch.Ack(d.DeliveryTag, false) // want effect "ack (*amqp091-go.Channel).Ack"
	}
	_, _ = ch.QueuePurge("leftovers", false)
	_, _ = ch.QueueDelete("old", false, false, false)
	_ = ch.QueueUnbind("warehouse.orders", "order.*", "orders", nil)

	c := &consumer{ch: ch, queue: "warehouse.orders", tag: "w1"}
	log.Fatal(c.run(context.Background()))
}
