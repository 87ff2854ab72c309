// Watermill's cqrs component: event, command and group processors.
package main

import (
	"context"
	"log"
	"strings"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-kafka/v3/pkg/kafka"
	"github.com/ThreeDotsLabs/watermill/components/cqrs"
	"github.com/ThreeDotsLabs/watermill/message"

	"libs/watermill/cqrs/events"
)

type mailer struct{ sent int }

func (m *mailer) onPlaced(ctx context.Context, e *events.OrderPlaced) error { return nil }

func (m *mailer) onPaid(ctx context.Context, e *events.OrderPaid) error { return nil }

func (m *mailer) send(ctx context.Context, c *events.SendMail) error { return nil }

func main() {
	logger := watermill.NewStdLogger(false, false)
	router := message.NewDefaultRouter(logger)
	marshaler := cqrs.JSONMarshaler{GenerateName: cqrs.StructName}
	m := &mailer{}

	ep, err := cqrs.NewEventProcessorWithConfig(router, cqrs.EventProcessorConfig{
		GenerateSubscribeTopic: func(params cqrs.EventProcessorGenerateSubscribeTopicParams) (string, error) {
			return "events." + params.EventName, nil
		},
		SubscriberConstructor: func(params cqrs.EventProcessorSubscriberConstructorParams) (message.Subscriber, error) {
			return kafka.NewSubscriber(kafka.SubscriberConfig{ConsumerGroup: params.HandlerName}, logger)
		},
		Marshaler: marshaler,
		Logger:    logger,
	})
	if err != nil {
		log.Fatal(err)
	}
	// want subscribe "kafka events.OrderPlaced" group "MailOnPlaced" handler "mailer.onPlaced"
	// want subscribe "kafka events.OrderPaid" group "MailOnPaid" handler "mailer.onPaid"
	if err := ep.AddHandlers(
		cqrs.NewEventHandler("MailOnPlaced", m.onPlaced),
		cqrs.NewEventHandler("MailOnPaid", m.onPaid),
	); err != nil {
		log.Fatal(err)
	}

	cp, err := cqrs.NewCommandProcessorWithConfig(router, cqrs.CommandProcessorConfig{
		GenerateSubscribeTopic: func(params cqrs.CommandProcessorGenerateSubscribeTopicParams) (string, error) {
			return strings.ToLower(params.CommandName), nil // origin: the type of the handler, SendMail
		},
		SubscriberConstructor: func(params cqrs.CommandProcessorSubscriberConstructorParams) (message.Subscriber, error) {
			return kafka.NewSubscriber(kafka.SubscriberConfig{ConsumerGroup: "mailer"}, logger)
		},
		Marshaler: cqrs.JSONMarshaler{},
	})
	if err != nil {
		log.Fatal(err)
	}
	// want subscribe "kafka events.sendmail" group "mailer" handler "mailer.send"
	_, _ = cp.AddHandler(cqrs.NewCommandHandler("SendMail", m.send))

	gp, err := cqrs.NewEventGroupProcessorWithConfig(router, cqrs.EventGroupProcessorConfig{
		GenerateSubscribeTopic: func(params cqrs.EventGroupProcessorGenerateSubscribeTopicParams) (string, error) {
			return "all-events", nil
		},
		SubscriberConstructor: func(params cqrs.EventGroupProcessorSubscriberConstructorParams) (message.Subscriber, error) {
			return kafka.NewSubscriber(kafka.SubscriberConfig{ConsumerGroup: params.EventGroupName}, logger)
		},
		Marshaler: marshaler,
	})
	if err != nil {
		log.Fatal(err)
	}
	err = gp.AddHandlersGroup( // want subscribe "kafka all-events" group "projection"
		"projection",
		cqrs.NewGroupEventHandler(m.onPlaced),
		cqrs.NewGroupEventHandler(m.onPaid),
	)
	if err != nil {
		log.Fatal(err)
	}
	_ = router.Run(context.Background())
}
