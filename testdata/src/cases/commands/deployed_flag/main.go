// The container whose flag chooses what runs tells its variables.
package main

import (
	"context"
	"flag"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	mode := flag.String("mode", "", "")
	flag.Parse()
	if *mode == "worker" {
		consume("orders") // want subscribe "kafka orders" group "workers" service "worker"
		return
	}
	if *mode == "api" {
		consume("answers") // want subscribe "kafka answers" group "readers" service "api"
	}
}

func consume(topic string) {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: topic, GroupID: os.Getenv("GROUP")})
	r.ReadMessage(context.Background())
}
