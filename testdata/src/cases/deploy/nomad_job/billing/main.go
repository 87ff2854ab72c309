// The other task: what the first is given does not hold here.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: os.Getenv("ORDER_TOPIC"), GroupID: "billing"})
	_, _ = r.ReadMessage(context.Background()) // want subscribe "kafka eu.orders" group "billing"
	a := kafka.NewReader(kafka.ReaderConfig{Topic: os.Getenv("AUDIT_TOPIC"), GroupID: "billing"})
	_, _ = a.ReadMessage(context.Background()) // want subscribe "kafka ${AUDIT_TOPIC}" from "symbolic"

	http.HandleFunc("GET /invoices", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /invoices"
	_ = http.ListenAndServe(":"+os.Getenv("NOMAD_PORT_http"), nil)
}
