// The name is that of the payload's type, as reflection or fmt give it, changed by code of the project.
package main

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"github.com/nats-io/nats.go"
)

type OrderPlaced struct{ ID string }

type CartEmptied struct{ ID string }

type StockLevel int

var nc *nats.Conn

func kebab(s string) string {
	var b strings.Builder
	for i, r := range s {
		if unicode.IsUpper(r) {
			if i > 0 {
				b.WriteByte('-')
			}
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// subjectOf looks behind a pointer.
func subjectOf(v any) string {
	t := reflect.TypeOf(v)
	for t.Kind() == reflect.Ptr {
		t = t.Elem()
	}
	return "events." + kebab(t.Name())
}

func publish(v any) { nc.Publish(subjectOf(v), nil) }

func publishIndirect(v any) {
	nc.Publish(reflect.Indirect(reflect.ValueOf(v)).Type().Name(), nil) // want publish "nats CartEmptied"
}

func publishElem(v any) { nc.Publish("elem."+reflect.TypeOf(v).Elem().Name(), nil) } // want publish "nats elem.OrderPlaced"

func publishString(v any) { nc.Publish(reflect.TypeOf(v).String(), nil) }

func publishPath(v any) { nc.Publish(reflect.TypeOf(v).PkgPath()+"."+reflect.TypeOf(v).Name(), nil) } // want publish "nats fixtures/cases/typenames/reflected.OrderPlaced"

func publishVerb(v any) {
	name := strings.TrimPrefix(fmt.Sprintf("%T", v), "*")
	nc.Publish("verb."+name[strings.LastIndex(name, ".")+1:], nil)
}

func publishPiece(v any) {
	parts := strings.Split(fmt.Sprintf("%T", v), ".")
	nc.Publish("piece."+parts[len(parts)-1], nil) // want publish "nats piece.CartEmptied"
}

func publishKind(v any) {
	name := "plain"
	if reflect.TypeOf(v).Kind() == reflect.Struct {
		name = "struct"
	}
	nc.Publish("kind."+name, nil)
}

func main() {
	nc, _ = nats.Connect(nats.DefaultURL)
	publish(OrderPlaced{})  // want publish "nats events.order-placed"
	publish(&CartEmptied{}) // want publish "nats events.cart-emptied"
	publishIndirect(&CartEmptied{})
	publishElem(&OrderPlaced{})
	publishString(&OrderPlaced{}) // want publish "nats *main.OrderPlaced"
	publishString(StockLevel(3))  // want publish "nats main.StockLevel"
	publishPath(OrderPlaced{})
	publishVerb(&OrderPlaced{}) // want publish "nats verb.OrderPlaced"
	publishVerb(CartEmptied{})  // want publish "nats verb.CartEmptied"
	publishPiece(&CartEmptied{})
	publishKind(OrderPlaced{})  // want publish "nats kind.struct"
	publishKind(&OrderPlaced{}) // want publish "nats kind.plain"
}
