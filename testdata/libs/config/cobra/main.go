// cobra: two commands with flags of one name, pflag by itself, flags bound to viper.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

func command(use, def string) *cobra.Command {
	cmd := &cobra.Command{
		Use: use,
		RunE: func(cmd *cobra.Command, args []string) error {
			topic, err := cmd.Flags().GetString("topic")
			if err != nil {
				return err
			}
			send(topic) // want publish "kafka served" from "default" alias "${topic}" // want publish "kafka replayed" from "default" alias "${topic}"
			return nil
		},
	}
	cmd.Flags().StringP("topic", "t", def, "where to publish")
	return cmd
}

func main() {
	root := &cobra.Command{Use: "app"}
	root.AddCommand(command("serve", "served"), command("replay", "replayed"))
	var audit string
	root.PersistentFlags().StringVarP(&audit, "audit", "a", "audits", "where to audit")
	root.PersistentFlags().String("mail", "mails", "where to mail")
	_ = viper.BindPFlag("mail.topic", root.PersistentFlags().Lookup("mail"))
	_ = root.Execute()
	send(audit)                         // want publish "kafka audits" from "default" alias "${audit}"
	send(viper.GetString("mail.topic")) // want publish "kafka mails" from "default" alias "${mail.topic}"

	set := pflag.NewFlagSet("own", pflag.ContinueOnError)
	own := set.String("topic", "own-topic", "")
	fan := set.StringSlice("fan", []string{"fan-a", "fan-b"}, "")
	_ = set.Parse(os.Args[1:])
	send(*own) // want publish "kafka own-topic" from "default" alias "${topic}"
	for _, t := range *fan {
		send(t) // want publish "kafka fan-a" from "default" // want publish "kafka fan-b" from "default"
	}
	_ = viper.BindPFlags(set)
	send(viper.GetString("topic"))   // want publish "kafka own-topic" from "default" alias "${topic}"
	send(viper.GetString("unknown")) // want publish "kafka ${unknown}" from "symbolic"
}
