// A Procfile says with which variables a program runs; the name of a process is not that of its program.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	w := &kafka.Writer{Topic: os.Getenv("TOPIC")}
	_ = w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka orders" from "deployment" alias "${TOPIC}" service "shop"
}
