// Package jobs is an in-house job queue.
package jobs

import "context"

type Handler func(ctx context.Context)

type Job struct{ Name, Queue string }

type Args interface{ Kind() string }

type Task[T Args] struct{ Args T }

type Worker[T Args] interface{ Work(task *Task[T]) }

func Run(handlers map[string]Handler) {}

func Serve(service any) {}

func EnqueueAll(jobs []Job) {}

func Start(workflow any) {}

func Handle(f any) {}

func Work(w any) {}
