// Names of protobuf messages as topics, with the messages that each runtime's generator makes.
package main

import (
	"context"
	"os"

	gogo "github.com/gogo/protobuf/proto"
	oldproto "github.com/golang/protobuf/proto"
	"github.com/segmentio/kafka-go"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"

	"libs/encoding/messagenames/mails"
	"libs/encoding/messagenames/orders"
	"libs/encoding/messagenames/users"
)

func reflected(m proto.Message) string { return string(m.ProtoReflect().Descriptor().FullName()) }

func main() {
	w := &kafka.Writer{Addr: kafka.TCP(os.Getenv("BROKER"))}
	send := func(topic string) {
		_ = w.WriteMessages(context.Background(), kafka.Message{Topic: topic})
	}
	m := &orders.OrderPlaced{}
	send(string(proto.MessageName(m)))                                                             // want publish "kafka shop.orders.v1.OrderPlaced"
	send(reflected(&orders.Cart{}))                                                                // want publish "kafka shop.orders.v1.Cart"
	send("t." + string(m.ProtoReflect().Type().Descriptor().Name()))                               // want publish "kafka t.OrderPlaced"
	send("f." + string(m.ProtoReflect().Descriptor().ParentFile().Package()) + ".OrderPlaced")     // want publish "kafka f.shop.orders.v1.OrderPlaced"
	send("p." + string(proto.MessageName(m.ProtoReflect().Interface()).Parent()) + ".OrderPlaced") // want publish "kafka p.shop.orders.v1.OrderPlaced"
	send("n." + string(proto.MessageName(m).Name()))                                               // want publish "kafka n.OrderPlaced"
	a, _ := anypb.New(m)
	send(a.TypeUrl)                              // want publish "kafka type.googleapis.com/shop.orders.v1.OrderPlaced"
	send("g." + a.GetTypeUrl())                  // want publish "kafka g.type.googleapis.com/shop.orders.v1.OrderPlaced"
	send("a." + string(a.MessageName()))         // want publish "kafka a.shop.orders.v1.OrderPlaced"
	send(oldproto.MessageName(&users.Changed{})) // want publish "kafka acme.users.v1.Changed"
	send(gogo.MessageName(&mails.Sent{}))        // want publish "kafka acme.mails.Sent"
}
