// go-redis: lists used as queues, popped by workers that wait.
package main

import (
	"context"
	"log"
	"time"

	"github.com/redis/go-redis/v9"
)

type worker struct {
	rdb    redis.Cmdable
	queues []string
}

func (w *worker) run(ctx context.Context) {
	for {
		// want subscribe "redis-list mails" kind "queue" subscribe "redis-list letters" kind "queue"
		res, err := w.rdb.BLPop(ctx, 5*time.Second, w.queues...).Result()
		if err != nil {
			return
		}
		log.Print(res[1])
	}
}

func main() {
	ctx := context.Background()
	rdb := redis.NewClient(&redis.Options{})
	w := &worker{rdb: rdb, queues: []string{"mails", "letters"}}
	go w.run(ctx)

	// miss subscribe "redis-list polled" because a pop that does not wait is how stacks and caches are read, too
	_, _ = rdb.RPop(ctx, "polled").Result()

	for {
		job, err := rdb.BRPopLPush(ctx, "thumbnails", "thumbnails:busy", 0).Result() // want subscribe "redis-list thumbnails"
		if err != nil {
			return
		}
		rdb.LRem(ctx, "thumbnails:busy", 1, job)                                                   // want effect "write (go-redis.cmdable).LRem"
		_, _ = rdb.BLMove(ctx, "pictures", "pictures:busy", "RIGHT", "LEFT", time.Second).Result() // want subscribe "redis-list pictures"
		_, _, _ = rdb.BLMPop(ctx, 0, "left", 10, "films").Result()                                 // want subscribe "redis-list films"
		_, _ = rdb.BRPop(ctx, 0, "songs").Result()                                                 // want subscribe "redis-list songs"
	}
}
