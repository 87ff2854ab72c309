// Names that are built: Sprintf, concatenation, strings functions, with run-time parts as holes.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/nats-io/nats.go"
)

const domain = "shop"

func subject(kind, id string) string { return fmt.Sprintf("%s.%s.%s", domain, kind, id) }

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	_ = context.Background()
	id := os.Args[1]
	nc.Publish(fmt.Sprintf("%s.orders", domain), nil)                    // want publish "nats shop.orders"
	nc.Publish(domain+"."+strings.ToLower("CARTS"), nil)                 // want publish "nats shop.carts"
	nc.Publish(strings.Join([]string{domain, "stock", "low"}, "."), nil) // want publish "nats shop.stock.low"
	nc.Publish("shop.user."+id, nil)                                     // want publish "nats shop.user.{x}" from "template"
	nc.Publish(subject("parcel", id), nil)                               // want publish "nats shop.parcel.{x}" from "template"
	nc.Publish(strings.TrimPrefix("raw-shop.all", "raw-"), nil)          // want publish "nats shop.all"
	nc.Publish(strings.ReplaceAll("shop/slashed", "/", "."), nil)        // want publish "nats shop.slashed"
	var b strings.Builder
	b.WriteString("shop.")
	b.WriteString("built")
	nc.Publish(b.String(), nil) // want publish "nats shop.built"
}
