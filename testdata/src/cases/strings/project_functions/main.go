// String code of the project is run when its inputs are known: loops, buffers, recursion, helpers with type parameters.
package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/nats-io/nats.go"
)

type options struct {
	prefix string
	parts  []string
}

// topicName takes its parts apart and puts them together again.
func topicName(env, entity string) string {
	var b strings.Builder
	if env != "" {
		b.WriteString(env)
		b.WriteByte('.')
	}
	for i, word := range strings.Split(entity, "/") {
		if i > 0 {
			b.WriteRune('.')
		}
		b.WriteString(strings.ToLower(word))
	}
	fmt.Fprintf(&b, ".v%d", 2)
	return b.String()
}

func toSnake(s string) string {
	var out []rune
	for i, r := range s {
		if unicode.IsUpper(r) {
			if i > 0 {
				out = append(out, '_')
			}
			r = unicode.ToLower(r)
		}
		out = append(out, r)
	}
	return string(out)
}

func toKebab(s string) string {
	b := make([]byte, 0, len(s)+4)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			if i > 0 {
				b = append(b, '-')
			}
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return string(b)
}

func joined[T ~string](sep string, parts ...T) string {
	out := ""
	for i, p := range parts {
		if i > 0 {
			out += sep
		}
		out += string(p)
	}
	return out
}

func reversed(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return strings.TrimPrefix(reversed(parts[1:])+"."+parts[0], ".")
}

func (o options) name() string {
	name := o.prefix
	for _, p := range o.parts {
		if p == "" {
			continue
		}
		name += "-" + p
	}
	return name
}

func withPrefix(topic string) string {
	if strings.HasPrefix(topic, "shop.") {
		return topic
	}
	return "shop." + topic
}

func capitalized(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func versioned(base string, v int) (string, error) {
	if v < 1 {
		return "", fmt.Errorf("version %d", v)
	}
	switch {
	case v == 1:
		return base, nil
	case v < 10:
		return fmt.Sprintf("%s-v%d", base, v), nil
	}
	return base + "-new", nil
}

type kind string

const (
	first  kind = "first"
	second kind = "second"
)

func send(nc *nats.Conn, entity string) {
	nc.Publish(topicName("prod", entity), nil)
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(topicName("eu", "Order/Paid"), nil)                                   // want publish "nats eu.order.paid.v2"
	nc.Publish(topicName("", "Cart"), nil)                                           // want publish "nats cart.v2"
	nc.Publish(toSnake("OrderRefunded"), nil)                                        // want publish "nats order_refunded"
	nc.Publish(toKebab("StockLow"), nil)                                             // want publish "nats stock-low"
	nc.Publish(joined(".", first, second), nil)                                      // want publish "nats first.second"
	nc.Publish(reversed([]string{"com", "shop", "mail"}), nil)                       // want publish "nats mail.shop.com"
	nc.Publish(options{prefix: "list", parts: []string{"a1", "", "b2"}}.name(), nil) // want publish "nats list-a1-b2"
	nc.Publish(withPrefix("bare"), nil)                                              // want publish "nats shop.bare"
	nc.Publish(withPrefix("shop.whole"), nil)                                        // want publish "nats shop.whole"
	nc.Publish(capitalized("invoice"), nil)                                          // want publish "nats Invoice"
	if topic, err := versioned("ledger", 3); err == nil {
		nc.Publish(topic, nil) // want publish "nats ledger-v3"
	}
	send(nc, "Parcel/Sent") // want publish "nats prod.parcel.sent.v2"
	send(nc, "Parcel/Lost") // want publish "nats prod.parcel.lost.v2"
}
