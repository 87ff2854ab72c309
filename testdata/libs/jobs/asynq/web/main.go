// Asynq: a client that enqueues tasks, with queues and delays as options.
package main

import (
	"context"
	"log"
	"time"

	"github.com/hibiken/asynq"

	"libs/jobs/asynq/tasks"
)

func main() {
	client := asynq.NewClient(asynq.RedisClientOpt{Addr: "redis:6379"})
	defer func() { _ = client.Close() }()
	if err := client.Ping(); err != nil {
		log.Fatal(err)
	}

	mail, err := tasks.NewEmailDeliveryTask(42, "welcome")
	if err != nil {
		log.Fatal(err)
	}
	info, err := client.Enqueue(mail, asynq.ProcessIn(time.Hour), asynq.Queue("critical")) // want publish "asynq email:deliver" kind "queue" key "critical"
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("enqueued task: id=%s queue=%s", info.ID, info.Queue)

	image, err := tasks.NewImageResizeTask("https://example.com/a.png")
	if err != nil {
		log.Fatal(err)
	}
	_, _ = client.EnqueueContext(context.Background(), image)                     // want publish "asynq image:resize" key "images"
	_, _ = client.Enqueue(asynq.NewTask("cleanup", nil, asynq.Unique(time.Hour))) // want publish "asynq cleanup" key ""
}
