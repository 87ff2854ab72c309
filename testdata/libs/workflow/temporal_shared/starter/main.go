// Temporal: the starter imports the workflow to name it, the worker runs it.
package main

import (
	"context"
	"log"

	"go.temporal.io/sdk/client"

	"libs/workflow/temporal_shared/orders"
)

func main() {
	ctx := context.Background()
	c, err := client.Dial(client.Options{HostPort: "temporal:7233"})
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	options := client.StartWorkflowOptions{ID: "order-1", TaskQueue: orders.TaskQueue}
	run, err := c.ExecuteWorkflow(ctx, options, orders.Fulfil, "1") // origin: the function's name // want publish "temporal Fulfil" kind "queue" key "ORDERS"
	if err != nil {
		log.Fatal(err)
	}
	log.Println(run.GetID(), c.GetWorkflow(ctx, "order-1", "").GetRunID())

	_ = c.SignalWorkflow(ctx, run.GetID(), run.GetRunID(), orders.SignalCancel, "too late")                  // want publish "temporal cancel"
	_, _ = c.SignalWithStartWorkflow(ctx, "order-2", orders.SignalCancel, nil, options, orders.Fulfil, "2")  // origin: the function's name // want publish "temporal cancel" publish "temporal Fulfil" key "ORDERS"
	_, _ = c.QueryWorkflow(ctx, "order-1", "", orders.QueryState)                                            // want call "other -> worker state"
	_, _ = c.UpdateWorkflow(ctx, client.UpdateWorkflowOptions{WorkflowID: "order-1", UpdateName: "address"}) // want call "other -> worker address"

	_, _ = c.ScheduleClient().Create(ctx, client.ScheduleOptions{
		ID:     "reminders",
		Action: &client.ScheduleWorkflowAction{ID: "reminder", Workflow: orders.Remind, TaskQueue: orders.TaskQueue}, // origin: the function's name // want publish "temporal Remind" key "ORDERS"
	})
}
