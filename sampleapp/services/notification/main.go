// Command notification tells members what happened, by handing e-mails to mailer.
package main

import (
	"context"

	awsconfig "github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"golang.org/x/sync/errgroup"

	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/rabbitbus"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() { service.Main("notification", run) }

// config is what the deployment tells notification.
type config struct {
	bookingsQueue string // URL
	memberURL     string
	kafkaBrokers  []string
	natsURL       string
	rabbitURL     string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		bookingsQueue: e.Required("BOOKINGS_QUEUE_URL"),
		memberURL:     e.Required("MEMBER_URL"),
		kafkaBrokers:  e.List("KAFKA_BROKERS"),
		natsURL:       e.Required("NATS_URL"),
		rabbitURL:     e.Required("RABBITMQ_URL"),
	}
	return cfg, e.Err()
}

func run(ctx context.Context) error {
	cfg, err := loadConfig()
	if err != nil {
		return err
	}
	aws, err := awsconfig.LoadDefaultConfig(ctx)
	if err != nil {
		return err
	}
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
	emails, err := rabbitbus.NewPublisher(ch,
		rabbitbus.WithExchange(events.ExchangeEmail),
		rabbitbus.WithRoutingKey(events.RoutingKeyEmail))
	if err != nil {
		return err
	}

	n := &notifier{contacts: newContactClient(cfg.memberURL), emails: emails}
	bookings := &bookingsConsumer{client: sqs.NewFromConfig(aws), url: cfg.bookingsQueue, handle: n.bookingCompleted}
	joins := natsbus.NewConsumer(js, messaging.JSON(n.waitlistJoined),
		natsbus.WithStream(events.StreamWaitlist),
		natsbus.WithDurable("notification"),
		natsbus.WithFilter(events.SubjectWaitlistJoinedAll))
	promotions, err := newPromotionConsumer(cfg.kafkaBrokers)
	if err != nil {
		return err
	}

	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return bookings.run(ctx) })
	g.Go(func() error { return joins.Run(ctx) })
	g.Go(func() error { return promotions.Run(ctx) })
	return g.Wait()
}
