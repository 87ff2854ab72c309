// Package orders holds the workflows and activities.
package orders

import (
	"context"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"libs/workflow/temporal/api"
)

// Fulfil is the workflow of an order.
func Fulfil(ctx workflow.Context, id string) (string, error) {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: time.Minute,
		RetryPolicy:         &temporal.RetryPolicy{MaximumAttempts: 3},
	})
	state := "new"
	if err := workflow.SetQueryHandler(ctx, api.QueryState, func() (string, error) { return state, nil }); err != nil { // want endpoint "other state"
		return "", err
	}
	err := workflow.SetUpdateHandler(ctx, "address", func(ctx workflow.Context, to string) error { return nil }) // want endpoint "other address"
	if err != nil {
		return "", err
	}
	var a *Activities
	if err := workflow.ExecuteActivity(ctx, a.Reserve, id).Get(ctx, nil); err != nil { // origin: the function's name // want publish "temporal Reserve" kind "queue"
		return "", err
	}
	pay := workflow.WithTaskQueue(ctx, api.PaymentQueue)
	if err := workflow.ExecuteActivity(pay, Charge, id).Get(ctx, nil); err != nil { // origin: the function's name // want publish "temporal Charge" key "PAYMENTS"
		return "", err
	}
	child := workflow.WithChildOptions(ctx, workflow.ChildWorkflowOptions{WorkflowID: "ship-" + id, TaskQueue: "SHIPPING"})
	future := workflow.ExecuteChildWorkflow(child, "Ship", id)                             // want publish "temporal Ship" key "SHIPPING"
	_ = future.SignalChildWorkflow(ctx, "parcel-changed", id).Get(ctx, nil)                // want publish "temporal parcel-changed"
	_ = workflow.SignalExternalWorkflow(ctx, "audit", "", "order-done", id).Get(ctx, nil)  // want publish "temporal order-done"
	_ = workflow.ExecuteLocalActivity(ctx, func(ctx context.Context) error { return nil }) // in this very process
	cancel := workflow.GetSignalChannel(ctx, api.SignalCancel)                             // want subscribe "temporal cancel"
	selector := workflow.NewSelector(ctx)
	selector.AddReceive(cancel, func(c workflow.ReceiveChannel, more bool) { c.Receive(ctx, nil) })
	selector.AddFuture(future, func(f workflow.Future) { state = "done" })
	selector.Select(ctx)
	return state, nil
}

// Remind is a workflow, too.
func Remind(ctx workflow.Context) error { return nil }

// Activities are methods of a struct with what they need.
type Activities struct{ Stock map[string]int }

// Reserve takes goods from the stock.
func (a *Activities) Reserve(ctx context.Context, id string) error { return nil }

// Release puts them back.
func (a *Activities) Release(ctx context.Context, id string) error { return nil }

func (a *Activities) internal() {}

// Charge is an activity that is a plain function.
func Charge(ctx context.Context, id string) error { return nil }
