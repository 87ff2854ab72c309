// The topic is made from the name of the payload's type.
package main

import (
	"context"
	"fmt"
	"reflect"
	"strings"

	"github.com/nats-io/nats.go"
)

type OrderPlaced struct{ ID string } // origin: the name of the type

type OrderShipped struct{ ID string } // origin: the name of the type

type bus struct{ nc *nats.Conn }

func (b *bus) publish(ctx context.Context, event any) error {
	return b.nc.Publish("events."+reflect.TypeOf(event).Name(), nil) // wrong publish "nats events.{Name}" because names of types are not followed
}

func (b *bus) verb(ctx context.Context, event any) error {
	name := fmt.Sprintf("%T", event)
	return b.nc.Publish(strings.TrimPrefix(name, "*"), nil) // wrong unresolved publish "nats" because names of types are not followed
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	b := &bus{nc}
	ctx := context.Background()
	_ = b.publish(ctx, OrderPlaced{ID: "1"})  // miss publish "nats events.OrderPlaced" because reflect.TypeOf is not followed
	_ = b.publish(ctx, OrderShipped{ID: "1"}) // miss publish "nats events.OrderShipped" because of the same
	_ = b.verb(ctx, &OrderPlaced{})           // miss publish "nats main.OrderPlaced" because %T is not followed
}
