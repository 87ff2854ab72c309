package cmd

import (
	"net/http"

	"github.com/spf13/cobra"
)

var serve = &cobra.Command{
	Use: "serve",
	RunE: func(cmd *cobra.Command, args []string) error {
		// want endpoint "http GET /orders" service "serve"
		http.HandleFunc("GET /orders", func(http.ResponseWriter, *http.Request) {
			say(topic) // want publish "kafka orders" service "serve" entry "http:GET /orders"
		})
		return http.ListenAndServe(":8080", nil)
	},
}

func init() {
	serve.Flags().StringVar(&topic, "topic", "orders", "where to publish")
}
