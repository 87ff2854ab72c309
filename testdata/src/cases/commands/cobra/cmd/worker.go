package cmd

import (
	"context"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/cobra"
)

func newWorker() *cobra.Command {
	c := &cobra.Command{Use: "worker [flags]", Short: "handles orders", Run: runWorker}
	flags := c.Flags()
	flags.StringVar(&topic, "topic", "handled", "where to publish")
	return c
}

func runWorker(cmd *cobra.Command, args []string) {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders", GroupID: "worker"})
	for {
		r.ReadMessage(context.Background()) // want subscribe "kafka orders" group "worker" service "worker"
		say(topic)                          // want publish "kafka handled" service "worker"
	}
}

// What a sub-command does that serves nothing belongs to the main service.
var migrate = &cobra.Command{Use: "migrate", Run: func(cmd *cobra.Command, args []string) {
	say("migrated") // want publish "kafka migrated" service "serve"
}}

var version = &cobra.Command{Use: "version", Run: func(cmd *cobra.Command, args []string) {
	println("1.0")
}}
