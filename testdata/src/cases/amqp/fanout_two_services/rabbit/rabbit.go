// Package rabbit is shared.
package rabbit

import "github.com/rabbitmq/amqp091-go"

// Exchange is where news go.
const Exchange = "news"

// Open connects.
func Open() *amqp091.Channel {
	conn, err := amqp091.Dial("amqp://localhost")
	if err != nil {
		panic(err)
	}
	ch, err := conn.Channel()
	if err != nil {
		panic(err)
	}
	return ch
}

// Listen declares a queue, binds it and works on it.
func Listen(queue string, h func([]byte)) {
	ch := Open()
	q, err := ch.QueueDeclare(queue, true, false, false, false, nil)
	if err != nil {
		panic(err)
	}
	if err := ch.QueueBind(q.Name, "", Exchange, false, nil); err != nil {
		panic(err)
	}
	msgs, err := ch.Consume(q.Name, "", true, false, false, false, nil)
	if err != nil {
		panic(err)
	}
	for m := range msgs {
		h(m.Body)
	}
}
