// No name is told of a message that is known only at run time, or of which no descriptor was read; what only looks like a descriptor gives none.
package main

import (
	"os"

	"fixtures/cases/typenames/proto_untold/parcels"
	"github.com/nats-io/nats.go"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/known/anypb"
)

// Sent is no message of a file, whatever its methods.
type Sent struct{ ID string }

func (*Sent) ProtoReflect() protoreflect.Message { return nil }

// Named has methods of the names that descriptors have.
type Named struct{}

func (Named) FullName() string { return "named.by.itself" }

// sentText begins like a descriptor.
const sentText = "\n\x04Sent"

// wrapped is whatever message it holds.
type wrapped struct {
	proto.Message
	trace string
}

func decode(data []byte) proto.Message {
	var m proto.Message
	if len(os.Args) > 2 {
		m = newMessage[os.Args[2]]()
	}
	_ = proto.Unmarshal(data, m)
	return m
}

var newMessage = map[string]func() proto.Message{}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(string(proto.MessageName(&Sent{})), []byte(sentText))                                // want unresolved publish "nats" reason "the protobuf name of proto_untold.Sent is in a descriptor that was not read"
	nc.Publish(string(proto.MessageName(&anypb.Any{})), nil)                                        // want unresolved publish "nats" reason "the protobuf name of anypb.Any is in a descriptor that was not read"
	nc.Publish(string(proto.MessageName(decode([]byte(os.Args[1])))), nil)                          // want unresolved publish "nats" reason "run time"
	nc.Publish("in."+string(proto.MessageName(wrapped{Message: &parcels.Sent{}, trace: "t"})), nil) // want publish "nats in.acme.parcels.Sent"
	nc.Publish(Named{}.FullName(), nil)                                                             // want publish "nats named.by.itself"
}
