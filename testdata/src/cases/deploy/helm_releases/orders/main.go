// One chart for all services: each release has values of its own, and variables that the template ranges over.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	w := &kafka.Writer{Topic: os.Getenv("TOPIC")}
	_ = w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka orders" from "deployment" alias "${TOPIC}" service "orders"
	_, _ = http.Get(os.Getenv("MAIL_URL") + "/mails")          // want call "http -> mail GET /mails"
}
