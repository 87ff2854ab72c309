// One variable, one library, other values for each service; a default in the code is kept as an alias.
package main

import (
	"context"

	"fixtures/cases/config/compose_per_service/queue"
)

func main() {
	queue.Send(context.Background()) // want publish "kafka api-events" from "deployment" alias "${EVENTS_TOPIC}" alias "events" service "api"
}
