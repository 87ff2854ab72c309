// cobra and pflag: flags of commands, read by name, through variables and by viper; the container's arguments say more.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

var dlq string

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

func serve() *cobra.Command {
	cmd := &cobra.Command{
		Use: "serve",
		RunE: func(cmd *cobra.Command, args []string) error {
			topic, err := cmd.Flags().GetString("topic")
			if err != nil {
				return err
			}
			send(topic) // want publish "kafka serve-topic" from "default" alias "${topic}"
			send(dlq)   // want publish "kafka dead" from "default" alias "${dlq}"
			audit, _ := cmd.Flags().GetString("audit")
			send(audit) // want publish "kafka audit-from-args" from "deployment" alias "${audit}" alias "audits"
			return nil
		},
	}
	cmd.Flags().String("topic", "serve-topic", "where to publish")
	cmd.Flags().StringVarP(&dlq, "dlq", "d", "dead", "dead letters")
	return cmd
}

func replay() *cobra.Command {
	cmd := &cobra.Command{Use: "replay", Run: runReplay}
	cmd.Flags().StringP("topic", "t", "replay-topic", "where to publish")
	cmd.Flags().String("mode", "", "how")
	_ = viper.BindPFlag("replay.mode", cmd.Flags().Lookup("mode"))
	cmd.Flags().StringSlice("fan", []string{"fan-x", "fan-y"}, "more")
	return cmd
}

func runReplay(cmd *cobra.Command, args []string) {
	topic, _ := cmd.Flags().GetString("topic")
	send(topic)                          // want publish "kafka replay-topic" from "default" alias "${topic}"
	send(viper.GetString("replay.mode")) // want publish "kafka ${replay.mode}" from "symbolic"
	fan, _ := cmd.Flags().GetStringSlice("fan")
	for _, t := range fan {
		send(t) // want publish "kafka fan-x" from "default" // want publish "kafka fan-y" from "default"
	}
}

func main() {
	root := &cobra.Command{Use: "app"}
	root.PersistentFlags().String("audit", "audits", "where to audit")
	root.AddCommand(serve(), replay())
	_ = root.Execute()
}
