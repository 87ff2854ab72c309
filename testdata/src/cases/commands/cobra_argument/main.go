// The argument of a sub-command chooses what it runs.
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
		&cobra.Command{Use: "version", Run: func(*cobra.Command, []string) { println("1.0") }},
		&cobra.Command{Use: "start SERVICE", RunE: start},
	)
	root.Execute()
}

func start(cmd *cobra.Command, args []string) error {
	switch args[0] {
	case "web":
		http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "web"
		return http.ListenAndServe(":8080", nil)
	case "worker":
		r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
		_, err := r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "worker"
		return err
	}
	return nil
}

func list(http.ResponseWriter, *http.Request) {}
