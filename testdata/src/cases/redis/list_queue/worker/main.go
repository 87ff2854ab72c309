// The worker of the queue.
package main

import (
	"context"

	"github.com/redis/go-redis/v9"
)

func main() {
	rdb := redis.NewClient(&redis.Options{})
	for {
		_, _ = rdb.BRPop(context.Background(), 0, "emails").Result() // want subscribe "redis-list emails" service "worker"
	}
}
