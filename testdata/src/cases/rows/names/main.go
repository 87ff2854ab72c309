// Names inside other texts: shared filters, URLs, paths of a sidecar; addresses for
// answers are no channels.
package main

import (
	"net/http"

	"fixtures/cases/rows/names/broker"
	"fixtures/cases/rows/names/portable"
)

func onOrder(m *broker.Message) {
	broker.Publish(m.ReplyTo, "done")
}

func main() {
	broker.Subscribe("$share/billing/orders/+", onOrder) // want subscribe "mqtt orders/+" group "billing" handler "onOrder" bind "mqtt orders/7 -> orders/+"
	broker.Subscribe("alarms", onOrder)                  // want subscribe "mqtt alarms" group ""
	broker.Publish("orders/7", "x")                      // want publish "mqtt orders/7"
	inbox := broker.NewInbox()
	broker.Subscribe(inbox, onOrder)
	_ = portable.Open("kafka://orders?client=x")                                        // want publish "kafka orders"
	_ = portable.Open("awssqs://sqs.eu-west-1.amazonaws.com/12/jobs")                   // want publish "sqs jobs"
	_, _ = http.Post("http://localhost:3500/v1.0/publish/pubsub/orders", "", nil)       // want publish "dapr orders"
	_, _ = http.Post("http://localhost:3500/v1.0/state/store", "application/json", nil) // no relation
}
