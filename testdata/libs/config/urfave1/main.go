// urfave/cli: a flag with variables and a default, one with a destination, one that is not defined here.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
	"github.com/urfave/cli"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

type config struct{ audit, mail string }

func main() {
	var cfg config
	app := cli.NewApp()
	app.Flags = []cli.Flag{
		cli.StringFlag{Name: "orders, o", Value: "orders", EnvVar: "ORDERS_TOPIC, OLD_TOPIC"},
		cli.StringFlag{Name: "audit", Value: "audits", Destination: &cfg.audit},
		cli.StringFlag{Name: "mail", Destination: &cfg.mail},
	}
	app.Action = func(c *cli.Context) error {
		send(c.String("orders")) // want publish "kafka orders" from "default" alias "${ORDERS_TOPIC}"
		send(cfg.audit)          // want publish "kafka audits" from "default" alias "${audit}"
		send(cfg.mail)           // want publish "kafka ${mail}" from "symbolic"
		send(c.String("other"))  // want publish "kafka ${other}" from "symbolic"
		return nil
	}
	_ = app.Run(os.Args)
}
