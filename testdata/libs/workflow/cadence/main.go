// Cadence: workflows and activities registered with the package and with a worker, started, signalled and queried.
package main

import (
	"context"
	"log"
	"time"

	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/activity"
	"go.uber.org/cadence/client"
	"go.uber.org/cadence/worker"
	"go.uber.org/cadence/workflow"
)

const taskList = "trips"

func init() {
	workflow.Register(bookTrip)                                                             // origin: the function's name // want subscribe "cadence bookTrip" handler "bookTrip"
	workflow.RegisterWithOptions(cancelTrip, workflow.RegisterOptions{Name: "cancel-trip"}) // want subscribe "cadence cancel-trip" handler "cancelTrip"
	activity.Register(reserveCar)                                                           // origin: the function's name // want subscribe "cadence reserveCar" handler "reserveCar"
	activity.RegisterWithOptions(reserveHotel, activity.RegisterOptions{Name: "hotel"})     // want subscribe "cadence hotel" handler "reserveHotel"
}

func bookTrip(ctx workflow.Context, id string) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		TaskList:               taskList,
		ScheduleToStartTimeout: time.Minute,
		StartToCloseTimeout:    time.Minute,
	})
	if err := workflow.ExecuteActivity(ctx, reserveCar, id).Get(ctx, nil); err != nil { // origin: the function's name // want publish "cadence reserveCar" kind "queue" key "trips"
		return err
	}
	_ = workflow.ExecuteActivity(ctx, "hotel", id).Get(ctx, nil) // want publish "cadence hotel" key "trips"
	confirmed := workflow.GetSignalChannel(ctx, "confirmed")     // want subscribe "cadence confirmed"
	confirmed.Receive(ctx, nil)
	// miss publish "cadence cancel-trip" because a function's registered name is not looked up
	// wrong publish "cadence cancelTrip" because it is registered under another name
	return workflow.ExecuteChildWorkflow(ctx, cancelTrip, id).Get(ctx, nil)
}

func cancelTrip(ctx workflow.Context, id string) error { return nil }

func reserveCar(ctx context.Context, id string) error { return nil }

func reserveHotel(ctx context.Context, id string) error { return nil }

type flights struct{ n int }

// Reserve is an activity.
func (f *flights) Reserve(ctx context.Context, id string) error { return nil }

func run(service workflowserviceclient.Interface) error {
	ctx := context.Background()
	w := worker.New(service, "travel", taskList, worker.Options{})
	w.RegisterActivity(&flights{}) // origin: the function's name // want subscribe "cadence Reserve" key "trips" handler "flights.Reserve"
	if err := w.Start(); err != nil {
		return err
	}
	c := client.NewClient(service, "travel", &client.Options{})
	options := client.StartWorkflowOptions{ID: "trip-1", TaskList: taskList, ExecutionStartToCloseTimeout: time.Hour}
	if _, err := c.StartWorkflow(ctx, options, bookTrip, "1"); err != nil { // origin: the function's name // want publish "cadence bookTrip" kind "queue" key "trips"
		return err
	}
	_, _ = c.ExecuteWorkflow(ctx, options, "cancel-trip", "1")                                // want publish "cadence cancel-trip" key "trips"
	_, _ = c.SignalWithStartWorkflow(ctx, "trip-1", "confirmed", nil, options, bookTrip, "1") // origin: the function's name // want publish "cadence confirmed" publish "cadence bookTrip" key "trips"
	return c.SignalWorkflow(ctx, "trip-1", "", "confirmed", nil)                              // want publish "cadence confirmed"
}

func main() {
	var service workflowserviceclient.Interface
	if err := run(service); err != nil {
		log.Fatal(err)
	}
}
