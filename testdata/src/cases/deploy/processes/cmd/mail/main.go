// A unit of systemd: what it sets is not the other program's.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: os.Getenv("TOPIC"), GroupID: os.Getenv("GROUP")})
	_, _ = r.ReadMessage(context.Background()) // want subscribe "kafka mails" from "deployment" alias "${TOPIC}" group "mailers" service "mail"
}
