// cleanenv: env tags with defaults, nested structs and prefixes.
package main

import (
	"context"

	"github.com/ilyakaznacheev/cleanenv"
	"github.com/segmentio/kafka-go"

	"fixtures/cases/config/cleanenv/config"
)

func main() {
	var cfg config.Config
	if err := cleanenv.ReadEnv(&cfg); err != nil {
		return
	}
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: cfg.Kafka.Orders})  // want publish "kafka orders" from "default" alias "${ORDERS_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: cfg.Kafka.Audit})   // want publish "kafka ${AUDIT_TOPIC}" from "symbolic"
	w.WriteMessages(ctx, kafka.Message{Topic: cfg.Mail.Topic})    // want publish "kafka mails" from "default" alias "${MAIL_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: cfg.Kafka.Ignored}) // want unresolved publish "kafka" reason "without a tag"
}
