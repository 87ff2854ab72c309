// Sub-commands of urfave/cli, of which one is below another.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/urfave/cli/v3"
)

func main() {
	app := &cli.Command{Name: "shop", Commands: []*cli.Command{
		{Name: "orders", Action: orders},
		{Name: "send", Commands: []*cli.Command{{Name: "mails", Action: mails}}},
	}}
	app.Run(context.Background(), os.Args)
}

func orders(context.Context, *cli.Command) error {
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "orders"
	return http.ListenAndServe(":8080", nil)
}

func mails(context.Context, *cli.Command) error {
	http.HandleFunc("GET /mails", list) // want endpoint "http GET /mails" service "send-mails"
	return http.ListenAndServe(":8080", nil)
}

func list(http.ResponseWriter, *http.Request) {}
