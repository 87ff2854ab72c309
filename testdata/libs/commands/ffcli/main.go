// Sub-commands of ffcli.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/peterbourgon/ff/v3/ffcli"
)

func main() {
	serve := &ffcli.Command{Name: "orders", Exec: orders}
	root := &ffcli.Command{Name: "shop", Subcommands: []*ffcli.Command{serve, {Name: "mails", Exec: mails}}}
	root.ParseAndRun(context.Background(), os.Args[1:])
}

func orders(context.Context, []string) error {
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "orders"
	return http.ListenAndServe(":8080", nil)
}

func mails(context.Context, []string) error {
	http.HandleFunc("GET /mails", list) // want endpoint "http GET /mails" service "mails"
	return http.ListenAndServe(":8080", nil)
}

func list(http.ResponseWriter, *http.Request) {}
