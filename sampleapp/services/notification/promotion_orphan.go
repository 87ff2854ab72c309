package main

import (
	"context"
	"log/slog"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/kafkabus"
)

// newPromotionConsumer returns the consumer of started promotions.
//
// FAULT orphansubscribe: the service that published promotions is gone, so this handler
// never runs, and who reads it believes that members hear of promotions.
func newPromotionConsumer(brokers []string) (*kafkabus.Consumer, error) {
	return kafkabus.NewConsumer(brokers, messaging.JSON(promotionStarted),
		kafkabus.WithTopic(events.TopicPromotionStarted),
		kafkabus.WithGroup("notification"))
}

// promotionStarted notes a promotion for the next newsletter.
func promotionStarted(ctx context.Context, e events.PromotionStarted) error {
	slog.InfoContext(ctx, "promotion for the newsletter", "concert", e.ConcertID, "percent", e.Percent)
	return nil
}
