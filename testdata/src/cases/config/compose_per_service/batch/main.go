// The other service of the case.
package main

import (
	"context"

	"fixtures/cases/config/compose_per_service/queue"
)

func main() {
	queue.Send(context.Background()) // want publish "kafka batch-events" from "deployment" service "batch"
}
