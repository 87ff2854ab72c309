// flag: values of its own kinds, defaults from the environment, sets apart, and what the container passes.
package main

import (
	"context"
	"flag"
	"os"
	"strings"

	"github.com/segmentio/kafka-go"
)

type topicName string

func (t *topicName) UnmarshalText(b []byte) error { *t = topicName(b); return nil }
func (t topicName) MarshalText() ([]byte, error)  { return []byte(t), nil }

type config struct{ orders, audit, mail string }

func (c *config) register(fs *flag.FlagSet) {
	fs.StringVar(&c.orders, "orders", "orders", "where to publish")
	fs.StringVar(&c.audit, "audit", os.Getenv("AUDIT_TOPIC"), "where to audit")
	fs.Func("mail", "where to mail", func(s string) error {
		c.mail = strings.TrimSpace(s)
		return nil
	})
}

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

func main() {
	var c config
	c.register(flag.CommandLine)
	var text topicName
	flag.TextVar(&text, "text", topicName("unused"), "a text")
	own := flag.NewFlagSet("own", flag.ExitOnError)
	orders := own.String("own", "own-orders", "a flag of another set")
	flag.Parse()
	send(c.orders)     // want publish "kafka orders-by-argument" from "deployment" alias "${orders}" alias "orders"
	send(c.audit)      // want publish "kafka ${AUDIT_TOPIC}" from "symbolic"
	send(c.mail)       // want publish "kafka mail-by-argument" from "deployment" alias "${mail}"
	send(string(text)) // want publish "kafka ${text}" from "symbolic"
	send(*orders)      // want publish "kafka own-orders" from "default" alias "${own}"
	send(flag.Arg(0))  // want unresolved publish "kafka" reason "flag.Arg"
}
