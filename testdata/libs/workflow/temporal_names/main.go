// Temporal: workflows and activities under names of their own, known by text on both sides.
package main

import (
	"context"
	"log"
	"os"
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

type mails struct{ from string }

// Send is an activity.
func (m *mails) Send(ctx context.Context, to string) error { return nil }

func welcome(ctx workflow.Context, to string) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{TaskQueue: "mails", StartToCloseTimeout: time.Second})
	if err := workflow.ExecuteActivity(ctx, "mail.Send", to).Get(ctx, nil); err != nil { // want publish "temporal mail.Send" key "mails"
		return err
	}
	return workflow.NewContinueAsNewError(ctx, "welcome.v2", to)
}

func main() {
	c, err := client.NewLazyClient(client.Options{HostPort: os.Getenv("TEMPORAL")})
	if err != nil {
		log.Fatal(err)
	}
	queue := os.Getenv("TASK_QUEUE")
	w := worker.New(c, queue, worker.Options{})
	w.RegisterWorkflowWithOptions(welcome, workflow.RegisterOptions{Name: "welcome.v2"})               // want subscribe "temporal welcome.v2" handler "welcome"
	w.RegisterActivityWithOptions(&mails{from: "us"}, activity.RegisterOptions{Name: "mail."})         // want subscribe "temporal mail.Send" handler "mails.Send"
	w.RegisterActivityWithOptions(func() error { return nil }, activity.RegisterOptions{Name: "ping"}) // want subscribe "temporal ping"

	_, _ = c.ExecuteWorkflow(context.Background(), client.StartWorkflowOptions{TaskQueue: queue}, "welcome.v2", "a@example.com") // want publish "temporal welcome.v2"
	_ = w.Run(worker.InterruptCh())
}
