// Package redisbus sends and receives live updates with Redis Pub/Sub. Who does not
// listen misses them, so it only carries what the next update makes obsolete.
package redisbus

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/redis/go-redis/v9"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// Publisher publishes to one channel.
type Publisher struct {
	client  *redis.Client
	channel string
}

// NewPublisher returns a publisher for the channel.
func NewPublisher(client *redis.Client, channel string) *Publisher {
	return &Publisher{client: client, channel: channel}
}

// Publish implements messaging.Publisher.
func (p *Publisher) Publish(ctx context.Context, event any) error {
	body, err := messaging.Encode(event)
	if err != nil {
		return err
	}
	if err := p.client.Publish(ctx, p.channel, body).Err(); err != nil {
		return fmt.Errorf("publish to %s: %w", p.channel, err)
	}
	return nil
}

// Subscribe gives the messages of the channel to handle until ctx ends.
func Subscribe(ctx context.Context, client *redis.Client, channel string, handle messaging.Handler) error {
	sub := client.Subscribe(ctx, channel)
	defer sub.Close()
	messages := sub.Channel()
	for {
		select {
		case <-ctx.Done():
			return nil
		case msg, ok := <-messages:
			if !ok {
				return fmt.Errorf("subscription to %s closed", channel)
			}
			if err := handle(ctx, []byte(msg.Payload)); err != nil {
				slog.ErrorContext(ctx, "update dropped", "channel", channel, "error", err)
			}
		}
	}
}
