// godotenv: what Load reads are variables, what Read gives is a map of them; another map is not.
package main

import (
	"context"
	"os"

	"github.com/joho/godotenv"
	"github.com/segmentio/kafka-go"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

func main() {
	_ = godotenv.Load()
	send(os.Getenv("ORDERS_TOPIC")) // want publish "kafka dot-orders" from "deployment" alias "${ORDERS_TOPIC}"
	vars, err := godotenv.Read(".env")
	if err != nil {
		return
	}
	send(vars["AUDIT_TOPIC"]) // want publish "kafka dot-audit" from "deployment" alias "${AUDIT_TOPIC}"
	other := map[string]string{"AUDIT_TOPIC": "plain"}
	send(other["AUDIT_TOPIC"]) // want publish "kafka plain" from "constant"
}
