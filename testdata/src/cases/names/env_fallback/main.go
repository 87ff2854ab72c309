// Environment variables, with fallbacks in the ways people write them.
package main

import (
	"cmp"
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

func getEnv(key, def string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return def
}

func envOr(key string, def string) string {
	v := os.Getenv(key)
	if v == "" {
		v = def
	}
	return v
}

func mustEnv(key string) string {
	v := os.Getenv(key)
	if v == "" {
		panic("missing " + key)
	}
	return v
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: os.Getenv("PLAIN_TOPIC")})                      // want publish "kafka ${PLAIN_TOPIC}" from "symbolic"
	w.WriteMessages(ctx, kafka.Message{Topic: mustEnv("MUST_TOPIC")})                         // want publish "kafka ${MUST_TOPIC}" from "symbolic"
	w.WriteMessages(ctx, kafka.Message{Topic: getEnv("ORDERS_TOPIC", "orders")})              // want publish "kafka orders" from "default" alias "${ORDERS_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: envOr("PARCELS_TOPIC", "parcels")})             // want publish "kafka parcels" from "default" alias "${PARCELS_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: cmp.Or(os.Getenv("RETURNS_TOPIC"), "returns")}) // want publish "kafka returns" from "default" alias "${RETURNS_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: getEnv("STAGE", "dev") + ".audit"})             // want publish "kafka dev.audit" from "default" alias "${STAGE}.audit"
}
