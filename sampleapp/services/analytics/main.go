// Command analytics counts what the other services report.
package main

import (
	"context"

	"golang.org/x/sync/errgroup"

	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/kafkabus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/rabbitbus"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() { service.Main("analytics", run) }

// config is what the deployment tells analytics.
type config struct {
	kafkaBrokers []string
	natsURL      string
	rabbitURL    string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		kafkaBrokers: e.List("KAFKA_BROKERS"),
		natsURL:      e.Required("NATS_URL"),
		rabbitURL:    e.Required("RABBITMQ_URL"),
	}
	return cfg, e.Err()
}

// runner is a consumer that works until ctx ends.
type runner interface {
	Run(ctx context.Context) error
}

func run(ctx context.Context) error {
	cfg, err := loadConfig()
	if err != nil {
		return err
	}
	kafka, err := kafkabus.NewClient(cfg.kafkaBrokers)
	if err != nil {
		return err
	}
	defer kafka.Close()
	js, closeNATS, err := natsbus.Connect(cfg.natsURL)
	if err != nil {
		return err
	}
	defer closeNATS()
	ch, closeRabbit, err := rabbitbus.Connect(cfg.rabbitURL)
	if err != nil {
		return err
	}
	defer closeRabbit()

	figures := newFigures()
	reports := &reports{figures: figures, ready: kafkabus.NewProducer(kafka, events.TopicStatementReady)}
	bookings, err := kafkabus.NewConsumer(cfg.kafkaBrokers, messaging.JSON(figures.bookingEvent),
		kafkabus.WithTopic(events.TopicBookingEvents),
		kafkabus.WithGroup("analytics"))
	if err != nil {
		return err
	}
	points, err := kafkabus.NewConsumer(cfg.kafkaBrokers, messaging.JSON(figures.memberPoints),
		kafkabus.WithTopic(events.TopicMemberPoints),
		kafkabus.WithGroup("analytics-points"))
	if err != nil {
		return err
	}
	statements, err := kafkabus.NewConsumer(cfg.kafkaBrokers, messaging.JSON(reports.statementRequested),
		kafkabus.WithTopic(events.TopicStatementRequested),
		kafkabus.WithGroup("analytics-statements"))
	if err != nil {
		return err
	}
	emails, err := newEmailCounter(ch, figures)
	if err != nil {
		return err
	}
	cancellations := newCancellationConsumer(js, figures)

	g, ctx := errgroup.WithContext(ctx)
	for _, consumer := range []runner{bookings, points, statements, emails, cancellations} {
		g.Go(func() error { return consumer.Run(ctx) })
	}
	return g.Wait()
}
