// Package reports holds a workflow and its activity.
package reports

import (
	"context"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Weekly runs once a week.
func Weekly(ctx workflow.Context) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: time.Minute})
	return workflow.ExecuteActivity(ctx, Render).Get(ctx, nil) // miss publish "temporal Render" service "worker" because a package that several services import counts as shared // wrong publish "temporal Render" service "starter" because the starter only names the workflow
}

// Render renders.
func Render(ctx context.Context) error { return nil }
