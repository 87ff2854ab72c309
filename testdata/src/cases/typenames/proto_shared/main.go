// The messages are of a module that services share, which nothing but their generated code is in.
package main

import (
	"example.org/contracts/parcels"
	"github.com/nats-io/nats.go"
	"google.golang.org/protobuf/proto"
)

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	m := &parcels.ParcelSent{Id: "1"}
	data, _ := proto.Marshal(m)
	nc.Publish(string(proto.MessageName(m)), data)                           // want publish "nats contracts.parcels.v2.ParcelSent"
	nc.Publish("events."+string(m.ProtoReflect().Descriptor().Name()), data) // want publish "nats events.ParcelSent"
}
