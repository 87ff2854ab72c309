// The name is the protobuf full name of the payload's message type, which stands in the descriptor beside the generated type.
package main

import (
	"strings"

	"fixtures/cases/typenames/proto_names/billing"
	"fixtures/cases/typenames/proto_names/orders"
	"github.com/nats-io/nats.go"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"
)

var nc *nats.Conn

// traced is sent as the message that it embeds.
type traced struct {
	*orders.OrderPlaced
	trace string
}

func publish(m proto.Message) { nc.Publish(string(proto.MessageName(m)), nil) }

func publishReflected(m proto.Message) {
	nc.Publish("reflected."+string(m.ProtoReflect().Descriptor().FullName()), nil)
}

// publishShort uses the name without its package.
func publishShort(m proto.Message) {
	nc.Publish("short."+string(m.ProtoReflect().Descriptor().Name()), nil) // want publish "nats short.Emptied"
}

func publishLast(m proto.Message) {
	nc.Publish("last."+strings.ToLower(string(proto.MessageName(m).Name())), nil) // want publish "nats last.order_shipped"
}

func publishParent(m proto.Message) {
	nc.Publish("parent."+string(m.ProtoReflect().Descriptor().FullName().Parent()), nil) // want publish "nats parent.shop.orders.v1.Cart"
}

func publishFile(m proto.Message) {
	d := m.ProtoReflect().Descriptor()
	nc.Publish("file."+string(d.ParentFile().Package()), nil) // want publish "nats file.shop.orders.v1"
}

func publishAny(m proto.Message) error {
	a, err := anypb.New(m)
	if err != nil {
		return err
	}
	nc.Publish("any."+strings.TrimPrefix(a.TypeUrl, "type.googleapis.com/"), nil) // want publish "nats any.acme.billing.OrderPlaced"
	nc.Publish("getter."+a.GetTypeUrl(), nil)                                     // want publish "nats getter.type.googleapis.com/acme.billing.OrderPlaced"
	nc.Publish("named."+string(a.MessageName()), nil)                             // want publish "nats named.acme.billing.OrderPlaced"
	return nil
}

func subjectFor[T proto.Message]() string {
	var zero T
	return "generic." + string(zero.ProtoReflect().Descriptor().FullName())
}

func bus[T proto.Message](m T) { nc.Publish("bus."+string(proto.MessageName(m)), nil) } // want publish "nats bus.shop.orders.v1.order_shipped"

func dashed(m proto.Message) string {
	var b strings.Builder
	for _, r := range string(proto.MessageName(m)) {
		if r == '.' {
			r = '-'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// dashedWithin asks for the name itself.
func dashedWithin(m proto.Message) string {
	var out []byte
	for _, r := range []byte(m.ProtoReflect().Descriptor().FullName()) {
		if r == '.' {
			r = '-'
		}
		out = append(out, r)
	}
	return string(out)
}

func main() {
	nc, _ = nats.Connect(nats.DefaultURL)
	publish(&orders.OrderPlaced{})                                  // want publish "nats shop.orders.v1.OrderPlaced"
	publish(&billing.OrderPlaced{})                                 // want publish "nats acme.billing.OrderPlaced"
	publish(&orders.OrderShipped{})                                 // want publish "nats shop.orders.v1.order_shipped"
	publish((*orders.Cart_Emptied)(nil))                            // want publish "nats shop.orders.v1.Cart.Emptied"
	publish(traced{OrderPlaced: &orders.OrderPlaced{}, trace: "t"}) // want publish "nats shop.orders.v1.OrderPlaced"
	publishReflected(&orders.OrderPlaced{})                         // want publish "nats reflected.shop.orders.v1.OrderPlaced"
	publishReflected(&billing.OrderPlaced{})                        // want publish "nats reflected.acme.billing.OrderPlaced"
	publishShort(&orders.Cart_Emptied{})
	publishLast(&orders.OrderShipped{})
	publishParent(&orders.Cart_Emptied{})
	publishFile(&orders.Cart_Emptied{})
	_ = publishAny(&billing.OrderPlaced{})
	nc.Publish(subjectFor[*orders.Cart](), nil) // want publish "nats generic.shop.orders.v1.Cart"
	bus(&orders.OrderShipped{})
	nc.Publish(dashed(&billing.OrderPlaced{}), nil)             // want publish "nats acme-billing-OrderPlaced"
	nc.Publish("in."+dashedWithin(&billing.OrderPlaced{}), nil) // want publish "nats in.acme-billing-OrderPlaced"
	direct := (&orders.Cart{}).ProtoReflect().Type().Descriptor().FullName()
	nc.Publish("direct."+string(direct), nil) // want publish "nats direct.shop.orders.v1.Cart"
}
