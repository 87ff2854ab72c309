// The name is in a struct tag that reflection reads.
package main

import (
	"reflect"

	"github.com/nats-io/nats.go"
)

type Order struct {
	_  struct{} `topic:"orders.v1"`
	ID string   `json:"id" topic:"orders.by-id"` // origin: and of what it does not hold
}

type Cart struct {
	Meta struct{} `topic:"carts.v1"`
	ID   string
}

func topicOf(v any) string {
	t := reflect.TypeOf(v)
	if t.Kind() == reflect.Ptr {
		t = t.Elem()
	}
	for i := 0; i < t.NumField(); i++ {
		if name, ok := t.Field(i).Tag.Lookup("topic"); ok {
			return name
		}
	}
	return "none"
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(topicOf(Order{}), nil) // want publish "nats orders.v1"
	nc.Publish(topicOf(&Cart{}), nil) // want publish "nats carts.v1"
	f, _ := reflect.TypeOf(Order{}).FieldByName("ID")
	nc.Publish(f.Tag.Get("topic"), nil)                                        // want publish "nats orders.by-id"
	nc.Publish("first."+reflect.TypeOf(Cart{}).Field(0).Tag.Get("topic"), nil) // want publish "nats first.carts.v1"
	nc.Publish("other."+f.Tag.Get("subject"), nil)                             // want publish "nats other."
}
