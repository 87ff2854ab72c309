// Sprintf with the verbs, flags, widths and operand numbers that names are made with.
package main

import (
	"fmt"
	"os"

	"github.com/nats-io/nats.go"
)

type region int

const (
	north region = iota + 1
	south
)

func (r region) String() string { return [...]string{"", "north", "south"}[r] } // origin: of their numbers, too

type orderPlaced struct{ id string }

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	id := os.Args[1]
	nc.Publish(fmt.Sprintf("orders.%d", 7), nil)                   // want publish "nats orders.7"
	nc.Publish(fmt.Sprintf("part-%05d", 42), nil)                  // want publish "nats part-00042"
	nc.Publish(fmt.Sprintf("hex-%x", 255), nil)                    // want publish "nats hex-ff"
	nc.Publish(fmt.Sprintf("hex-%02X", "ab"), nil)                 // want publish "nats hex-6162"
	nc.Publish(fmt.Sprintf("flag-%t", true), nil)                  // want publish "nats flag-true"
	nc.Publish(fmt.Sprintf("shelf-%c", 'A'), nil)                  // want publish "nats shelf-A"
	nc.Publish(fmt.Sprintf("%[2]s.%[1]s.in", "orders", "eu"), nil) // want publish "nats eu.orders.in"
	nc.Publish(fmt.Sprintf("pad-%*s", 4, "ab"), nil)               // want publish "nats pad-  ab"
	nc.Publish(fmt.Sprintf("left-%-4s|", "ab"), nil)               // want publish "nats left-ab  |"
	nc.Publish(fmt.Sprintf("quoted-%q", "ab"), nil)                // want publish "nats quoted-\"ab\""
	nc.Publish(fmt.Sprintf("100%%.%s", "full"), nil)               // want publish "nats 100%.full"
	nc.Publish(fmt.Sprintf("float-%.1f", 2.5), nil)                // want publish "nats float-2.5"
	nc.Publish(fmt.Sprintf("stock.%s", south), nil)                // want publish "nats stock.south"
	nc.Publish(fmt.Sprintf("stock.%v", north), nil)                // want publish "nats stock.north"
	nc.Publish(fmt.Sprintf("stock.%d", south), nil)                // want publish "nats stock.2"
	nc.Publish(fmt.Sprintf("events.%T", orderPlaced{}), nil)       // want publish "nats events.main.orderPlaced"
	nc.Publish(fmt.Sprintf("events.%T", &orderPlaced{}), nil)      // want publish "nats events.*main.orderPlaced"
	nc.Publish(fmt.Sprint("page", 1, 2), nil)                      // want publish "nats page1 2"
	nc.Publish(string(fmt.Appendf(nil, "bytes.%s", "out")), nil)   // want publish "nats bytes.out"
	nc.Publish(fmt.Sprintf("user.%05s.x", id), nil)                // want publish "nats user.{x}.x" from "template"
	nc.Publish(fmt.Sprintf("user.%s.%d", id, len(os.Args)), nil)   // want publish "nats user.{x}.{x}" from "template"
}
