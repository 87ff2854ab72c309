// The commands of an App, of which the App's own action is one more.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
	"github.com/urfave/cli/v2"
)

func main() {
	app := &cli.App{
		Name:   "shop",
		Action: api,
		Commands: []*cli.Command{
			{Name: "consume", Action: consume},
			{Name: "db", Subcommands: []*cli.Command{{Name: "migrate", Action: migrate}}},
		},
	}
	app.Run(os.Args)
}

func api(*cli.Context) error {
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "urfave"
	return http.ListenAndServe(":8080", nil)
}

func list(http.ResponseWriter, *http.Request) {}

func consume(*cli.Context) error {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
	_, err := r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "consume"
	return err
}

func migrate(*cli.Context) error { return nil }
