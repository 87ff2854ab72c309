package cmd

import (
	"context"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/cobra"
)

var topic string

var root = &cobra.Command{
	Use: "shop",
	PersistentPreRun: func(cmd *cobra.Command, args []string) {
		say("started") // want publish "kafka started" service "serve" publish "kafka started" service "worker"
	},
}

func Execute() {
	root.AddCommand(serve, newWorker(), migrate, version)
	root.Execute()
}

func say(what string) {
	w := &kafka.Writer{Topic: what}
	w.WriteMessages(context.Background(), kafka.Message{})
}
