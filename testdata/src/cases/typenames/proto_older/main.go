// Descriptors as older generators write them: bytes in a slice, in a string, and compressed.
package main

import (
	"fixtures/cases/typenames/proto_older/mails"
	"fixtures/cases/typenames/proto_older/prices"
	"fixtures/cases/typenames/proto_older/stock"
	"fixtures/cases/typenames/proto_older/users"
	gogo "github.com/gogo/protobuf/proto"
	older "github.com/golang/protobuf/proto"
	"github.com/nats-io/nats.go"
	"google.golang.org/protobuf/proto"
)

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(string(proto.MessageName(&stock.Changed{})), nil)                       // want publish "nats acme.stock.v1.Changed"
	nc.Publish(string((&stock.Changed{}).ProtoReflect().Descriptor().FullName()), nil) // want publish "nats acme.stock.v1.Changed"
	nc.Publish(string(proto.MessageName(&prices.Changed{})), nil)                      // want publish "nats acme.prices.v1.Changed"
	nc.Publish(older.MessageName(&users.Changed{}), nil)                               // want publish "nats acme.users.v1.Changed"
	nc.Publish(gogo.MessageName(&mails.Sent{}), nil)                                   // want publish "nats acme.mails.Sent"
}
