// A helper that gives a default when a library fails: neither is certain, and both are told.
package main

import (
	"context"
	"os"
	"strings"

	"github.com/segmentio/kafka-go"
)

func fromFile(path, def string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return def
	}
	return "shop." + strings.TrimSpace(string(data))
}

func main() {
	w := &kafka.Writer{Topic: fromFile("/run/topic", "default-topic")}
	_ = w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka default-topic" // want publish "kafka shop.{ReadFile}" from "template"
}
