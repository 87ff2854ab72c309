// Package orders holds the workflows and activities.
package orders

import (
	"context"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

// Queues and signals that both sides know.
const (
	TaskQueue    = "ORDERS"
	PaymentQueue = "PAYMENTS"
	SignalCancel = "cancel"
	QueryState   = "state"
)

// Fulfil is the workflow of an order.
func Fulfil(ctx workflow.Context, id string) (string, error) {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: time.Minute,
		RetryPolicy:         &temporal.RetryPolicy{MaximumAttempts: 3},
	})
	state := "new"
	// miss endpoint "other state" because a package that several services import counts as shared
	if err := workflow.SetQueryHandler(ctx, QueryState, func() (string, error) { return state, nil }); err != nil {
		return "", err
	}
	// miss endpoint "other address" because a package that several services import counts as shared
	err := workflow.SetUpdateHandler(ctx, "address", func(ctx workflow.Context, to string) error { return nil })
	if err != nil {
		return "", err
	}
	var a *Activities
	// miss publish "temporal Reserve" kind "queue" because a package that several services import counts as shared
	if err := workflow.ExecuteActivity(ctx, a.Reserve, id).Get(ctx, nil); err != nil {
		return "", err
	}
	pay := workflow.WithTaskQueue(ctx, PaymentQueue)
	// miss publish "temporal Charge" key "PAYMENTS" because a package that several services import counts as shared
	if err := workflow.ExecuteActivity(pay, Charge, id).Get(ctx, nil); err != nil {
		return "", err
	}
	child := workflow.WithChildOptions(ctx, workflow.ChildWorkflowOptions{WorkflowID: "ship-" + id, TaskQueue: "SHIPPING"})
	// miss publish "temporal Ship" key "SHIPPING" because a package that several services import counts as shared
	future := workflow.ExecuteChildWorkflow(child, "Ship", id)
	// miss publish "temporal order-done" because a package that several services import counts as shared
	_ = workflow.SignalExternalWorkflow(ctx, "audit", "", "order-done", id).Get(ctx, nil)
	_ = workflow.ExecuteLocalActivity(ctx, func(ctx context.Context) error { return nil }) // in this very process
	// miss subscribe "temporal cancel" because a package that several services import counts as shared
	cancel := workflow.GetSignalChannel(ctx, SignalCancel)
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
