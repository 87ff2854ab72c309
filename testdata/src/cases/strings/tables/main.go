// Tables that an initialiser fills tell the name for a key that is computed; one that other code fills does not.
package main

import (
	"os"
	"strings"

	"github.com/nats-io/nats.go"
)

var topics = map[string]string{
	"order.paid":    "billing-orders",
	"order.shipped": "warehouse-orders",
}

var reversed = map[string]string{}

var aliases = map[string]string{"a": "alias-a"}

func init() {
	for k, v := range topics {
		reversed[v] = k
	}
}

func lookup(kind string) string {
	key := strings.ToLower(strings.ReplaceAll(kind, "_", "."))
	if t, ok := topics[key]; ok {
		return t
	}
	return "other-" + key
}

func back(topic string) string {
	if k, ok := reversed[topic]; ok {
		return k
	}
	return "none"
}

func alias(s string) string {
	if t, ok := aliases[strings.ToLower(s)]; ok {
		return "to." + t
	}
	return "no.alias"
}

func add(k, v string) { aliases[k] = v }

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(lookup("ORDER_PAID"), nil)     // want publish "nats billing-orders"
	nc.Publish(lookup("ORDER_LOST"), nil)     // want publish "nats other-order.lost"
	nc.Publish(back("warehouse-orders"), nil) // want publish "nats order.shipped"
	add("b", os.Args[1])
	// miss publish "nats to.alias-a" because a store under another key hides what the literal has
	nc.Publish(alias("B"), nil) // want publish "nats to.{x}" publish "nats no.alias"
}
