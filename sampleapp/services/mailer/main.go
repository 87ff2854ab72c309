// Command mailer sends the e-mails that notification writes.
package main

import (
	"context"

	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/rabbitbus"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() { service.Main("mailer", run) }

// config is what the deployment tells mailer.
type config struct {
	rabbitURL string
	smtpAddr  string
	from      string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		rabbitURL: e.Required("RABBITMQ_URL"),
		smtpAddr:  e.Required("SMTP_ADDR"),
		from:      e.Default("MAIL_FROM", "tickets@example.org"),
	}
	return cfg, e.Err()
}

func run(ctx context.Context) error {
	cfg, err := loadConfig()
	if err != nil {
		return err
	}
	ch, closeRabbit, err := rabbitbus.Connect(cfg.rabbitURL)
	if err != nil {
		return err
	}
	defer closeRabbit()

	m := &mailer{sender: &smtpSender{addr: cfg.smtpAddr}, from: cfg.from}
	consumer, err := rabbitbus.NewConsumer(ch, messaging.JSON(m.handle),
		rabbitbus.WithQueue(events.QueueEmail),
		rabbitbus.WithBinding(events.ExchangeEmail, events.RoutingKeyEmail))
	if err != nil {
		return err
	}
	return consumer.Run(ctx)
}
