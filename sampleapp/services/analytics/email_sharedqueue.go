package main

import (
	"context"

	amqp "github.com/rabbitmq/amqp091-go"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/rabbitbus"
)

// newEmailCounter returns the consumer that counts e-mails.
//
// FAULT sharedqueue: this is mailer's queue. RabbitMQ gives each message to one of its
// consumers, so every second e-mail is counted here and never sent. Bind a queue of its
// own to the exchange.
func newEmailCounter(ch *amqp.Channel, figures *figures) (*rabbitbus.Consumer, error) {
	return rabbitbus.NewConsumer(ch, messaging.JSON(figures.emailJob),
		rabbitbus.WithQueue(events.QueueEmail))
}

// emailJob counts an e-mail.
func (f *figures) emailJob(context.Context, events.EmailJob) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.emails++
	return nil
}
