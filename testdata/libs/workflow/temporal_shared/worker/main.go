// Temporal: a worker that registers workflows, the methods of a struct and a function.
package main

import (
	"log"

	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"

	"libs/workflow/temporal_shared/orders"
)

func main() {
	c, err := client.Dial(client.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	w := worker.New(c, orders.TaskQueue, worker.Options{MaxConcurrentActivityExecutionSize: 8})
	// wrong publish "temporal *" because it stands in orders.go
	// wrong subscribe "temporal cancel" because it stands in orders.go
	// wrong endpoint "other *" because it stands in orders.go
	w.RegisterWorkflow(orders.Fulfil) // origin: the function's name // want subscribe "temporal Fulfil" kind "queue" key "ORDERS" handler "Fulfil"
	w.RegisterWorkflow(orders.Remind) // origin: the function's name // want subscribe "temporal Remind" key "ORDERS" handler "Remind"
	// want subscribe "temporal Reserve" key "ORDERS" handler "Activities.Reserve" subscribe "temporal Release" key "ORDERS" handler "Activities.Release"
	w.RegisterActivity(&orders.Activities{Stock: map[string]int{}}) // origin: the names of methods

	payments := worker.New(c, orders.PaymentQueue, worker.Options{})
	payments.RegisterActivity(orders.Charge) // origin: the function's name // want subscribe "temporal Charge" key "PAYMENTS" handler "Charge"
	if err := payments.Start(); err != nil {
		log.Fatal(err)
	}
	if err := w.Run(worker.InterruptCh()); err != nil {
		log.Fatal(err)
	}
}
