// A setting without a default, or with an empty one, gives its name no further alias; one with a default does.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

func getEnv(key, def string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return def
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: os.Getenv("STAGE") + ".orders"})            // want publish "kafka dev.orders" alias "${STAGE}.orders"
	w.WriteMessages(ctx, kafka.Message{Topic: getEnv("STAGE", "test") + ".bills"})        // want publish "kafka dev.bills" alias "${STAGE}.bills" alias "test.bills"
	w.WriteMessages(ctx, kafka.Message{Topic: getEnv("PREFIX", "") + "notes"})            // want publish "kafka eu-notes" alias "${PREFIX}notes"
	w.WriteMessages(ctx, kafka.Message{Topic: os.Getenv("STAGE") + getEnv("TAIL", "-x")}) // want publish "kafka dev-x" alias "${STAGE}${TAIL}"
}
