// The name is that of a type argument: of a function, of a type whose method asks, through several layers.
package main

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/nats-io/nats.go"
)

type OrderPaid struct{ ID string }

type CartFilled struct{ ID string }

type named interface{ Subject() string }

func (OrderPaid) Subject() string { return "orders.paid" }

func (*CartFilled) Subject() string { return "carts.filled" }

func nameFor[T any]() string { return reflect.TypeFor[T]().Name() }

func nameOf[T any]() string {
	var zero T
	return reflect.TypeOf(zero).Name()
}

func elemOf[T any]() string { return reflect.TypeOf((*T)(nil)).Elem().Name() }

func verbOf[T any]() string {
	var zero T
	return strings.TrimPrefix(fmt.Sprintf("%T", zero), "main.")
}

func subject[T named]() string {
	var zero T
	return zero.Subject()
}

type topic[T any] struct{ nc *nats.Conn }

func newTopic[T any](nc *nats.Conn) *topic[T] { return &topic[T]{nc} }

func (t *topic[T]) send(v T) { t.nc.Publish("typed."+nameOf[T](), nil) }

func emit[T any](nc *nats.Conn, v T) { nc.Publish("emit."+nameFor[T](), nil) } // want publish "nats emit.CartFilled"

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish("for."+nameFor[OrderPaid](), nil)  // want publish "nats for.OrderPaid"
	nc.Publish("zero."+nameOf[CartFilled](), nil) // want publish "nats zero.CartFilled"
	nc.Publish("elem."+elemOf[OrderPaid](), nil)  // want publish "nats elem.OrderPaid"
	nc.Publish("verb."+verbOf[CartFilled](), nil) // want publish "nats verb.CartFilled"
	nc.Publish(subject[OrderPaid](), nil)         // want publish "nats orders.paid"
	nc.Publish(subject[*CartFilled](), nil)       // want publish "nats carts.filled"
	newTopic[OrderPaid](nc).send(OrderPaid{})     // want publish "nats typed.OrderPaid"
	newTopic[CartFilled](nc).send(CartFilled{})   // want publish "nats typed.CartFilled"
	emit(nc, CartFilled{})
}
