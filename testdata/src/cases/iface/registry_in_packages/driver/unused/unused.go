// Package unused is a driver.
package unused

import (
	"context"

	"github.com/segmentio/kafka-go"

	"fixtures/cases/iface/registry_in_packages/driver"
)

func init() { driver.Register("unused", factory{}) }

type factory struct{}

func (factory) New(topic string) (driver.Driver, error) {
	return &client{&kafka.Writer{}, "unused." + topic}, nil
}

type client struct {
	w     *kafka.Writer
	topic string
}

func (c *client) Publish(ctx context.Context) error {
	return c.w.WriteMessages(ctx, kafka.Message{Topic: c.topic})
}
