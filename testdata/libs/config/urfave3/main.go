// urfave/cli: a flag with variables and a default, one with a destination, one that is not defined here.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
	"github.com/urfave/cli/v3"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

type config struct{ audit, mail string }

func main() {
	var cfg config
	app := &cli.Command{Name: "shop"}
	app.Flags = []cli.Flag{
		&cli.StringFlag{Name: "orders", Value: "orders", Sources: cli.EnvVars("ORDERS_TOPIC", "OLD_TOPIC")},
		&cli.StringFlag{Name: "audit", Value: "audits", Destination: &cfg.audit},
		&cli.StringFlag{Name: "mail", Destination: &cfg.mail},
		&cli.StringSliceFlag{Name: "fan", Value: []string{"fan-a", "fan-b"}},
	}
	app.Action = func(_ context.Context, c *cli.Command) error {
		send(c.String("orders")) // want publish "kafka orders" from "default" alias "${ORDERS_TOPIC}"
		send(cfg.audit)          // want publish "kafka audits" from "default" alias "${audit}"
		send(cfg.mail)           // want publish "kafka ${mail}" from "symbolic"
		send(c.String("other"))  // want publish "kafka ${other}" from "symbolic"
		for _, t := range c.StringSlice("fan") {
			send(t) // want publish "kafka fan-a" from "default" // want publish "kafka fan-b" from "default"
		}
		return nil
	}
	_ = app.Run(context.Background(), os.Args)
}
