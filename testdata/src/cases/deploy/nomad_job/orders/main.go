// A Nomad job gives each task its topics and the names of its services.
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
	_ = w.WriteMessages(ctx, kafka.Message{}) // want publish "kafka eu.orders" from "deployment" alias "${ORDER_TOPIC}" service "orders"
	a := &kafka.Writer{Topic: os.Getenv("AUDIT_TOPIC")}
	_ = a.WriteMessages(ctx, kafka.Message{}) // want publish "kafka audit-log" from "deployment" alias "${AUDIT_TOPIC}" service "orders"
	u := &kafka.Writer{Topic: os.Getenv("UNSET_TOPIC")}
	_ = u.WriteMessages(ctx, kafka.Message{}) // want publish "kafka ${UNSET_TOPIC}" from "symbolic"

	_, _ = http.Get(os.Getenv("BILLING_URL") + "/invoices")    // want call "http -> billing GET /invoices"
	_, _ = http.Get("http://invoices.service.consul/invoices") // want call "http -> billing GET /invoices"
	_, _ = http.Get(os.Getenv("MESH_URL") + "/invoices")       // want call "http -> billing GET /invoices"
}
