// String code of the project whose inputs are not known: no name is made up, what is around it stays.
package main

import (
	"fmt"
	"os"
	"strings"
	"time"
	"unicode"

	"github.com/nats-io/nats.go"
)

func toSnake(s string) string {
	var b strings.Builder
	for i, r := range s {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteString("_")
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func withPrefix(topic string) string {
	if strings.HasPrefix(topic, "shop.") {
		return topic
	}
	return "shop." + topic
}

// forever does not end before the time is up.
func forever(s string) string {
	for {
		s += "x"
		if len(s) > 1<<30 {
			return s
		}
	}
}

var calls int

// counted is not what it was when it is called again.
func counted(s string) string {
	calls++
	for range calls {
		s += "!"
	}
	return s
}

// A queue grows while the program runs.
type queue struct{ waiting []string }

func (q *queue) add(id string) string {
	q.waiting = append(q.waiting, id)
	return fmt.Sprintf("seat-%d", len(q.waiting)+1)
}

// A subject is appended to step by step.
type subject struct{ parts []string }

func (s subject) with(part string) subject { return subject{append(s.parts, part)} }
func (s subject) String() string           { return strings.Join(s.parts, ".") }

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	arg := os.Args[1]
	nc.Publish("orders."+toSnake(arg), nil)                     // want publish "nats orders.{x}"
	nc.Publish(toSnake(arg), nil)                               // want unresolved publish "nats" reason "computed by .*toSnake: variable os.Args"
	nc.Publish("by-day."+time.Now().Format("2006-01-02"), nil)  // want publish "nats by-day.{Format}"
	nc.Publish(strings.Repeat("ab", len(os.Args))+".rep", nil)  // want publish "nats {x}.rep"
	nc.Publish((&queue{}).add(arg), nil)                        // want publish "nats seat-{x}"
	nc.Publish("long."+forever("a"), nil)                       // want publish "nats long.{x}"
	nc.Publish("counted."+counted("a"), nil)                    // want publish "nats counted.{x}"
	nc.Publish("suffix."+strings.ToUpper(arg[:1])+arg[1:], nil) // want publish "nats suffix.{x}{x}"
	// want unresolved publish "nats" publish "nats shop.{x}"
	nc.Publish(withPrefix(arg), nil)
	// want unresolved publish "nats" reason "a list that is known only at run time"
	nc.Publish(subject{}.with("shop").with("orders").String(), nil) // miss publish "nats shop.orders" because the list is appended to in each call
}
