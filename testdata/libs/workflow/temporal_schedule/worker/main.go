// Temporal: the worker that runs what is scheduled.
package main

import (
	"log"

	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"

	"libs/workflow/temporal_schedule/reports"
)

func main() {
	c, err := client.Dial(client.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	w := worker.New(c, "REPORTS", worker.Options{})
	// wrong publish "temporal Render" because it stands in reports.go
	w.RegisterWorkflow(reports.Weekly) // origin: the function's name // want subscribe "temporal Weekly" key "REPORTS" handler "Weekly"
	w.RegisterActivity(reports.Render) // origin: the function's name // want subscribe "temporal Render" key "REPORTS" handler "Render"
	if err := w.Run(worker.InterruptCh()); err != nil {
		log.Fatal(err)
	}
}
