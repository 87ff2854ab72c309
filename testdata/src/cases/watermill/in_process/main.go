// Watermill's Go channel stays inside the process: no channel of the system.
package main

import (
	"context"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/ThreeDotsLabs/watermill/pubsub/gochannel"
)

func main() {
	ps := gochannel.NewGoChannel(gochannel.Config{}, watermill.NewStdLogger(false, false))
	_ = ps.Publish("inside", message.NewMessage(watermill.NewUUID(), nil))
	var pub message.Publisher = ps
	_ = pub.Publish("inside", nil)
	_, _ = ps.Subscribe(context.Background(), "inside")
}
