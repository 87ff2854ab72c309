// Package amqp091 is a stub of the library of this import path.
package amqp091

import "context"

type Table map[string]interface{}

type Publishing struct {
	ContentType   string
	DeliveryMode  uint8
	CorrelationId string
	ReplyTo       string
	Type          string
	Headers       Table
	Body          []byte
}

type Delivery struct {
	CorrelationId string
	RoutingKey    string
	Type          string
	Headers       Table
	Body          []byte
}

func (d Delivery) Ack(multiple bool) error           { panic("stub") }
func (d Delivery) Nack(multiple, requeue bool) error { panic("stub") }

type Queue struct {
	Name      string
	Messages  int
	Consumers int
}

type Error struct{ Reason string }

type Connection struct{ _ int }

func Dial(url string) (*Connection, error) { panic("stub") }

func (c *Connection) Channel() (*Channel, error)                   { panic("stub") }
func (c *Connection) Close() error                                 { panic("stub") }
func (c *Connection) NotifyClose(receiver chan *Error) chan *Error { panic("stub") }

type Channel struct{ _ int }

func (ch *Channel) Close() error { panic("stub") }

func (ch *Channel) Qos(prefetchCount, prefetchSize int, global bool) error { panic("stub") }

func (ch *Channel) ExchangeDeclare(name, kind string, durable, autoDelete, internal, noWait bool, args Table) error {
	panic("stub")
}

func (ch *Channel) QueueDeclare(name string, durable, autoDelete, exclusive, noWait bool, args Table) (Queue, error) {
	panic("stub")
}

func (ch *Channel) QueueBind(name, key, exchange string, noWait bool, args Table) error {
	panic("stub")
}

func (ch *Channel) Consume(queue, consumer string, autoAck, exclusive, noLocal, noWait bool, args Table) (<-chan Delivery, error) {
	panic("stub")
}

func (ch *Channel) ConsumeWithContext(ctx context.Context, queue, consumer string, autoAck, exclusive, noLocal, noWait bool, args Table) (<-chan Delivery, error) {
	panic("stub")
}

func (ch *Channel) Get(queue string, autoAck bool) (msg Delivery, ok bool, err error) { panic("stub") }

func (ch *Channel) Publish(exchange, key string, mandatory, immediate bool, msg Publishing) error {
	panic("stub")
}

func (ch *Channel) PublishWithContext(_ context.Context, exchange, key string, mandatory, immediate bool, msg Publishing) error {
	panic("stub")
}
