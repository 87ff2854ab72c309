// Two binaries that configure one worker type: no cross product between services.
package main

import (
	"context"

	"fixtures/cases/services/same_type_two_topics/worker"
)

func main() {
	// want subscribe "kafka emails" group "emailer" service "emailer" publish "kafka emails.done" service "emailer"
	worker.New("emails", worker.Group("emailer")).Run(context.Background())
}
