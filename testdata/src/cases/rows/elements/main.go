// Rows for every entry of a map or list, for methods, functions and type arguments.
package main

import (
	"context"

	"fixtures/cases/rows/elements/jobs"
)

func resize(ctx context.Context) {}
func render(ctx context.Context) {}

type mailer struct{}

func (mailer) Welcome() {}
func (mailer) Remind()  {}
func (mailer) hidden()  {}

type paid struct{ ID string } // origin: the name of the type

func onPaid(ctx context.Context, p *paid) {}

type sortArgs struct{ Items []string }

func (sortArgs) Kind() string { return "sort" }

type sorter struct{}

func (sorter) Work(task *jobs.Task[sortArgs]) {}

func archive() {} // origin: the name of the function

func main() {
	jobs.Run(map[string]jobs.Handler{"resize": resize, "render": render}) // want subscribe "asynq resize" handler "resize" subscribe "asynq render" handler "render"
	jobs.Serve(mailer{})                                                  // want subscribe "asynq mailer.Welcome" handler "mailer.Welcome" subscribe "asynq mailer.Remind" handler "mailer.Remind" // origin: the names of type and methods
	jobs.EnqueueAll([]jobs.Job{{"resize", "low"}, {"render", "high"}})    // want publish "asynq resize" key "low" publish "asynq render" key "high"
	jobs.Start(archive)                                                   // want publish "asynq archive"
	jobs.Handle(onPaid)                                                   // want subscribe "asynq paid" handler "onPaid"
	jobs.Work(sorter{})                                                   // want subscribe "asynq sort" handler "sorter.Work"
}
