// Sub-commands that one constructor makes, one of them below another.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/cobra"
)

func command(name string, run func()) *cobra.Command {
	return &cobra.Command{Use: name, RunE: func(cmd *cobra.Command, args []string) error {
		run()
		return nil
	}}
}

func main() {
	root := &cobra.Command{Use: "shop"}
	start := &cobra.Command{Use: "start"}
	root.AddCommand(start)
	start.AddCommand(command("billing", billing))
	start.AddCommand(command("mail", mail))
	root.AddCommand(command("all", func() {
		go billing()
		mail()
	}))
	root.Execute()
}

func billing() {
	consume("payments") // want subscribe "kafka payments" service "start-billing"
}

func mail() {
	consume("mails") // want subscribe "kafka mails" service "start-mail"
}

func consume(topic string) {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: topic})
	r.ReadMessage(context.Background())
}
