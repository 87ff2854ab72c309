// The configuration names sub-commands, and makes a service of one that only publishes.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "shop"}
	root.AddCommand(
		&cobra.Command{Use: "serve", Run: func(*cobra.Command, []string) {
			http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "orders"
			http.ListenAndServe(":8080", nil)
		}},
		&cobra.Command{Use: "mail", Run: func(*cobra.Command, []string) {
			say("mails") // want publish "kafka mails" service "mailings"
		}},
		&cobra.Command{Use: "seed", Run: func(*cobra.Command, []string) {
			say("seeds") // want publish "kafka seeds" service "orders"
		}},
	)
	root.Execute()
}

func list(http.ResponseWriter, *http.Request) {}

func say(topic string) {
	w := &kafka.Writer{Topic: topic}
	w.WriteMessages(context.Background(), kafka.Message{})
}
