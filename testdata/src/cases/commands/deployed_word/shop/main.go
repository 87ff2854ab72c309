// The container that is started with a sub-command tells its variables and its host.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "shop"}
	mail := &cobra.Command{Use: "mail"}
	mail.AddCommand(&cobra.Command{Use: "send", Run: send})
	root.AddCommand(mail, &cobra.Command{Use: "serve", Run: serve}, &cobra.Command{Use: "migrate", Run: migrate})
	root.Execute()
}

func serve(*cobra.Command, []string) {
	// want endpoint "http GET /orders" service "serve"
	http.HandleFunc("GET /orders", func(http.ResponseWriter, *http.Request) {
		say()
	})
	http.ListenAndServe(":8080", nil)
}

func send(*cobra.Command, []string) {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: os.Getenv("TOPIC")})
	r.ReadMessage(context.Background()) // want subscribe "kafka mails" service "mail-send"
}

func migrate(*cobra.Command, []string) {}

func say() {
	w := &kafka.Writer{Topic: os.Getenv("TOPIC")}
	w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka orders" service "serve"
}
