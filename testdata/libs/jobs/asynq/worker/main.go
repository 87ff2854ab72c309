// Asynq: a server with a mux of handlers.
package main

import (
	"context"
	"log"

	"github.com/hibiken/asynq"

	"libs/jobs/asynq/tasks"
)

func main() {
	srv := asynq.NewServer(
		asynq.RedisClientOpt{Addr: "redis:6379"},
		asynq.Config{Concurrency: 10, Queues: map[string]int{"critical": 6, "default": 3, "images": 1}},
	)
	mux := asynq.NewServeMux()
	mux.Use(logged)
	mux.HandleFunc(tasks.TypeEmailDelivery, tasks.HandleEmailDeliveryTask) // want subscribe "asynq email:deliver" kind "queue" handler "HandleEmailDeliveryTask"
	mux.Handle(tasks.TypeImageResize, &tasks.ImageProcessor{})             // want subscribe "asynq image:resize" handler "ImageProcessor.ProcessTask"
	mux.HandleFunc("cleanup", cleanup)                                     // want subscribe "asynq cleanup" handler "cleanup"
	mux.Handle(tasks.TypeReport, asynq.HandlerFunc(report))                // want subscribe "asynq report:daily" handler "report"
	if err := srv.Run(mux); err != nil {
		log.Fatal(err)
	}
}

func logged(next asynq.Handler) asynq.Handler {
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		log.Println(t.Type())
		return next.ProcessTask(ctx, t)
	})
}

func cleanup(ctx context.Context, t *asynq.Task) error { return nil }

func report(ctx context.Context, t *asynq.Task) error { return nil }
