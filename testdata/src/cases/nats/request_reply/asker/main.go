// Request-reply: a call of the service that answers the subject.
package main

import (
	"context"
	"time"

	"github.com/nats-io/nats.go"
)

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	_, _ = nc.Request("math.add", nil, time.Second)                     // want call "nats-request -> calculator math.add"
	_, _ = nc.RequestWithContext(context.Background(), "math.sub", nil) // want call "nats-request -> calculator math.sub"
}
