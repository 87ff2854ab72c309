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
	return b.nc.Publish("events."+reflect.TypeOf(event).Name(), nil)
}

func (b *bus) verb(ctx context.Context, event any) error {
	name := fmt.Sprintf("%T", event)
	return b.nc.Publish(strings.TrimPrefix(name, "*"), nil) // want publish "nats main.OrderPlaced"
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	b := &bus{nc}
	ctx := context.Background()
	_ = b.publish(ctx, OrderPlaced{ID: "1"})  // want publish "nats events.OrderPlaced"
	_ = b.publish(ctx, OrderShipped{ID: "1"}) // want publish "nats events.OrderShipped"
	_ = b.verb(ctx, &OrderPlaced{})
}
