// Compose files and overlays differ by environment: the default is the name, the others are kept as aliases.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	ctx := context.Background()
	w := &kafka.Writer{Topic: os.Getenv("ORDER_TOPIC")}
	_ = w.WriteMessages(ctx, kafka.Message{}) // want publish "kafka orders-local" from "deployment" alias "orders-live" alias "orders-qa" alias "${ORDER_TOPIC}"
	p := &kafka.Writer{Topic: os.Getenv("PREFIX") + "." + os.Getenv("SUFFIX")}
	_ = p.WriteMessages(ctx, kafka.Message{}) // want publish "kafka a.one" from "deployment" alias "b.two" alias "${PREFIX}.${SUFFIX}"
	o := &kafka.Writer{Topic: os.Getenv("OVERRIDDEN")}
	_ = o.WriteMessages(ctx, kafka.Message{}) // want publish "kafka mine" from "deployment" alias "${OVERRIDDEN}"

	_, _ = http.Get(os.Getenv("BILLING_URL") + "/invoices") // want call "http -> billing GET /invoices"
}
