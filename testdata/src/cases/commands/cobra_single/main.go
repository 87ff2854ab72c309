// Where only one sub-command serves, the binary is one service with the name it has.
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
			// want endpoint "http GET /orders" service "cobra_single"
			http.HandleFunc("GET /orders", func(http.ResponseWriter, *http.Request) {
				say("orders") // want publish "kafka orders" service "cobra_single"
			})
			http.ListenAndServe(":8080", nil)
		}},
		&cobra.Command{Use: "seed", Run: func(*cobra.Command, []string) {
			say("seeds") // want publish "kafka seeds" service "cobra_single"
		}},
		&cobra.Command{Use: "version", Run: func(*cobra.Command, []string) { println("1.0") }},
	)
	root.Execute()
}

func say(topic string) {
	w := &kafka.Writer{Topic: topic}
	w.WriteMessages(context.Background(), kafka.Message{})
}
