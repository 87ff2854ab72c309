// Two services use one library: what one does is not done by the other.
package main

import (
	"context"

	"fixtures/cases/services/shared_library_two_services/lib"
)

func main() {
	_ = lib.New("orders-out").Send(context.Background()) // want publish "kafka orders-out" service "order"
}
