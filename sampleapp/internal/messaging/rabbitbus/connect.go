package rabbitbus

import (
	"errors"
	"fmt"
	"log/slog"

	amqp "github.com/rabbitmq/amqp091-go"
)

// Connect opens a channel on a connection to url, and returns what closes both.
func Connect(url string) (*amqp.Channel, func(), error) {
	conn, err := amqp.Dial(url)
	if err != nil {
		return nil, nil, fmt.Errorf("rabbitmq: %w", err)
	}
	ch, err := conn.Channel()
	if err != nil {
		return nil, nil, errors.Join(fmt.Errorf("rabbitmq channel: %w", err), conn.Close())
	}
	closeAll := func() {
		if err := conn.Close(); err != nil {
			slog.Warn("rabbitmq connection not closed cleanly", "error", err)
		}
	}
	return ch, closeAll, nil
}
