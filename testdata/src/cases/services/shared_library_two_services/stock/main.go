// The other service of the case. Code that several services run stands at their own place.
package main

import (
	"context"

	"fixtures/cases/services/shared_library_two_services/lib"
)

func main() {
	ctx := context.Background()
	_ = lib.New("stock-out").Send(ctx) // want publish "kafka stock-out" service "stock"
	lib.Heartbeat(ctx)                 // want publish "kafka heartbeats" service "stock"
}
