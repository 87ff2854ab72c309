// Temporal: a schedule names the workflow that it starts by its function, which runs in the worker.
package main

import (
	"context"
	"log"

	"go.temporal.io/sdk/client"

	"libs/workflow/temporal_schedule/reports"
)

func main() {
	ctx := context.Background()
	c, err := client.Dial(client.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	_, err = c.ScheduleClient().Create(ctx, client.ScheduleOptions{
		ID:   "weekly",
		Spec: client.ScheduleSpec{CronExpressions: []string{"0 6 * * 1"}},
		// want publish "temporal Weekly" key "REPORTS"
		Action: &client.ScheduleWorkflowAction{ID: "weekly", Workflow: reports.Weekly, TaskQueue: "REPORTS"}, // origin: the function's name
	})
	if err != nil {
		log.Fatal(err)
	}
}
