// Request-reply: a call of the service that answers the subject.
package main

import (
	"context"
	"time"

	"github.com/nats-io/nats.go"
)

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	_, _ = nc.Request("math.add", nil, time.Second)                     // miss call "nats-request -> calculator math.add" because requests are not matched to subscriptions // wrong unresolved call "nats-request" because of the same
	_, _ = nc.RequestWithContext(context.Background(), "math.sub", nil) // miss call "nats-request -> calculator math.sub" because of the same // wrong unresolved call "nats-request" because of the same
}
