// Temporal: starting workflows by name and by schedule, signals, queries and updates.
package main

import (
	"context"
	"log"

	"go.temporal.io/sdk/client"

	"libs/workflow/temporal/api"
)

func main() {
	ctx := context.Background()
	c, err := client.Dial(client.Options{HostPort: "temporal:7233"})
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	options := client.StartWorkflowOptions{ID: "order-1", TaskQueue: api.TaskQueue}
	run, err := c.ExecuteWorkflow(ctx, options, "Fulfil", "1") // want publish "temporal Fulfil" kind "queue" key "ORDERS"
	if err != nil {
		log.Fatal(err)
	}
	log.Println(run.GetID(), c.GetWorkflow(ctx, "order-1", "").GetRunID())

	_ = c.SignalWorkflow(ctx, run.GetID(), run.GetRunID(), api.SignalCancel, "too late")                     // want publish "temporal cancel"
	_, _ = c.SignalWithStartWorkflow(ctx, "order-2", api.SignalCancel, nil, options, "Fulfil", "2")          // want publish "temporal cancel" publish "temporal Fulfil" key "ORDERS"
	_, _ = c.QueryWorkflow(ctx, "order-1", "", api.QueryState)                                               // want call "other -> worker state"
	_, _ = c.UpdateWorkflow(ctx, client.UpdateWorkflowOptions{WorkflowID: "order-1", UpdateName: "address"}) // want call "other -> worker address"

	// The first one that asks starts the workflow.
	_, _ = c.UpdateWithStartWorkflow(ctx, client.UpdateWithStartWorkflowOptions{ // want call "other -> worker address"
		StartWorkflowOperation: c.NewWithStartWorkflowOperation(options, "Fulfil", "3"), // want publish "temporal Fulfil" key "ORDERS"
		UpdateOptions:          client.UpdateWorkflowOptions{WorkflowID: "order-3", UpdateName: "address"},
	})

	_, _ = c.ScheduleClient().Create(ctx, client.ScheduleOptions{
		ID:     "reminders",
		Action: &client.ScheduleWorkflowAction{ID: "reminder", Workflow: "Remind", TaskQueue: api.TaskQueue}, // want publish "temporal Remind" key "ORDERS"
	})
}
