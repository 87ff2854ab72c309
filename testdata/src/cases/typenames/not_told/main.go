// A type that is known only at run time gives no name, and a method that the payload has by chance neither.
package main

import (
	"encoding/json"
	"os"
	"reflect"
	"runtime"

	"github.com/nats-io/nats.go"
)

type Order struct{ ID string }

// Topic is not asked for.
func (Order) Topic() string { return "orders" }

func publish(nc *nats.Conn, v any) {
	nc.Publish("events."+reflect.TypeOf(v).Name(), nil) // want publish "nats events.{Name}" from "template"
}

func here() string {
	pc, _, _, _ := runtime.Caller(1)
	return runtime.FuncForPC(pc).Name()
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	var v any
	_ = json.Unmarshal([]byte(os.Args[1]), &v)
	publish(nc, v)
	nc.Publish("from."+here(), nil) // want publish "nats from.{Name}" from "template"
	b, _ := json.Marshal(Order{})
	nc.Publish("fixed", b) // want publish "nats fixed"
}
