// The other binary of the case.
package main

import (
	"context"

	"fixtures/cases/services/same_type_two_topics/worker"
)

func main() {
	w := worker.New("texts", worker.Group("texter"), worker.Suffix(".sent"))
	w.Run(context.Background()) // want subscribe "kafka texts" group "texter" service "texter" publish "kafka texts.sent" service "texter"
}
