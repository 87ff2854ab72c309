// String code of the project that gets a setting is run on its value; without a value the setting stays.
package main

import (
	"os"
	"strings"

	"github.com/nats-io/nats.go"
)

func normalized(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == '/' || c == ' ' {
			b.WriteByte('.')
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func getenv(key, fallback string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return fallback
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(normalized(os.Getenv("ORDERS_SUBJECT")), nil)         // want publish "nats orders.from.file" from "deployment"
	nc.Publish(normalized(getenv("CARTS_SUBJECT", "my/carts")), nil) // want publish "nats my.carts" from "default"
	nc.Publish(normalized(os.Getenv("OTHER_SUBJECT")), nil)          // want publish "nats ${OTHER_SUBJECT}" from "symbolic"
	nc.Publish(strings.Title(os.Getenv("WORD_SUBJECT")), nil)        // want publish "nats Worded" from "deployment"
}
