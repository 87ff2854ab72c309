// The other release of the chart.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	w := &kafka.Writer{Topic: os.Getenv("TOPIC")}
	_ = w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka mails" from "deployment" alias "mails-live" alias "${TOPIC}" service "mail"

	http.HandleFunc("GET /mails", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /mails"
	_ = http.ListenAndServe(":8080", nil)
}
