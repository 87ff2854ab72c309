// A name that is built step by step in the function that uses it.
package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/nats-io/nats.go"
)

func publishAll(nc *nats.Conn, id string) {
	var b strings.Builder
	b.WriteString("shop")
	b.WriteByte('.')
	b.WriteRune('é')
	fmt.Fprintf(&b, ".%s", "built")
	nc.Publish(b.String(), nil) // want publish "nats shop.é.built"

	var buf bytes.Buffer
	buf.WriteString("users.")
	buf.WriteString(id)
	fmt.Fprint(&buf, ".mail")
	nc.Publish(buf.String(), nil) // want publish "nats users.{x}.mail" from "template"

	topic := "root"
	for _, part := range []string{"eu", "stock"} {
		topic += "." + part
	}
	nc.Publish(topic, nil) // want publish "nats root.eu.stock"

	parts := []string{"carts"}
	parts = append(parts, "eu")
	for _, p := range []string{"x", "y"} {
		parts = append(parts, p)
	}
	nc.Publish(strings.Join(parts, "."), nil) // want publish "nats carts.eu.x.y"
}

func publishLater(nc *nats.Conn, names []string) {
	var b strings.Builder
	for _, n := range names {
		b.WriteString(n)
	}
	nc.Publish("later."+b.String(), nil) // want publish "nats later.{x}"
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	publishAll(nc, os.Args[1])
	publishLater(nc, os.Args)
}
