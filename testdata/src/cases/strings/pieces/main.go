// A part of a text that is known: Split, Cut, Fields, a slice of it, the last piece, a match of a pattern.
package main

import (
	"os"
	"regexp"
	"strings"

	"github.com/nats-io/nats.go"
)

const full = "shop.eu.orders" // origin: of all its parts

var digits = regexp.MustCompile(`[0-9]+`)

func last(s, sep string) string {
	parts := strings.Split(s, sep)
	return parts[len(parts)-1]
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(strings.Split(full, ".")[1], nil)                // want publish "nats eu"
	nc.Publish(strings.SplitN("cart:added:v1", ":", 2)[1], nil) // want publish "nats added:v1"
	nc.Publish(strings.Fields(" stock  low ")[0], nil)          // want publish "nats stock"
	before, after, _ := strings.Cut("user/created", "/")
	nc.Publish(before, nil)                                // want publish "nats user"
	nc.Publish(after, nil)                                 // want publish "nats created"
	nc.Publish(full[5:7]+"."+full[:4], nil)                // want publish "nats eu.shop"
	nc.Publish(full[strings.LastIndex(full, ".")+1:], nil) // want publish "nats orders"
	parts := strings.Split("queue/invoices/paid", "/")
	nc.Publish(parts[len(parts)-1], nil)                         // want publish "nats paid"
	nc.Publish(last("ledger|closed", "|"), nil)                  // want publish "nats closed"
	nc.Publish(digits.ReplaceAllString("meter42read", "-"), nil) // want publish "nats meter-read" // origin: without the digits
	nc.Publish(string(full[0])+".letter", nil)                   // want publish "nats s.letter"
	name := "plain"
	if !strings.HasPrefix(name, "shop.") {
		name = "shop." + name
	}
	nc.Publish(name, nil) // want publish "nats shop.plain"

	nc.Publish("arg."+strings.Split(os.Args[1], ".")[0], nil)       // want publish "nats arg.{x}"
	nc.Publish("arg."+last(os.Args[1], "."), nil)                   // want publish "nats arg.{x}"
	nc.Publish("arg."+digits.ReplaceAllString(os.Args[1], ""), nil) // want publish "nats arg.{x}"
}
