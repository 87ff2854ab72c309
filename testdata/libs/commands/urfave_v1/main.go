// Sub-commands of urfave/cli, of which one is below another.
package main

import (
	"net/http"
	"os"

	"github.com/urfave/cli"
)

func main() {
	app := cli.NewApp()
	app.Commands = []cli.Command{
		{Name: "orders", Action: orders},
		{Name: "send", Subcommands: []cli.Command{{Name: "mails", Action: mails}}},
	}
	app.Run(os.Args)
}

func orders(c *cli.Context) error {
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "orders"
	return http.ListenAndServe(":8080", nil)
}

func mails(*cli.Context) error {
	http.HandleFunc("GET /mails", list) // want endpoint "http GET /mails" service "send-mails"
	return http.ListenAndServe(":8080", nil)
}

func list(http.ResponseWriter, *http.Request) {}
