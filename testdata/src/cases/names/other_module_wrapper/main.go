// The organisation's wrapper is in a module of its own.
package main

import (
	"context"

	"example.org/platform/bus"
)

func main() {
	b := bus.New([]string{"localhost:9092"}, bus.WithPrefix("crm."))
	_ = b.Emit(context.Background(), "contact-created", nil) // want publish "kafka crm.contact-created"
	_ = b.Emit(context.Background(), "contact-merged", nil)  // want publish "kafka crm.contact-merged"
}
