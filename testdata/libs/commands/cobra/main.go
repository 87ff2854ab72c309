// Sub-commands of cobra are services of their own, and their flags are theirs.
package main

import (
	"net/http"

	"github.com/spf13/cobra"
)

var path string

func main() {
	root := &cobra.Command{Use: "shop"}
	orders := &cobra.Command{Use: "orders", RunE: func(cmd *cobra.Command, args []string) error {
		http.HandleFunc("GET "+path, list) // want endpoint "http GET /orders" service "orders"
		return http.ListenAndServe(":8080", nil)
	}}
	orders.Flags().StringVar(&path, "path", "/orders", "what is offered")
	mails := &cobra.Command{Use: "mails", Run: func(cmd *cobra.Command, args []string) {
		http.HandleFunc("GET "+path, list) // want endpoint "http GET /mails" service "mails"
		http.ListenAndServe(":8080", nil)
	}}
	mails.Flags().StringVar(&path, "path", "/mails", "what is offered")
	root.AddCommand(orders, mails)
	root.Execute()
}

func list(http.ResponseWriter, *http.Request) {}
