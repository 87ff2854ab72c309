// A list as a cache, and keys that are set and read: no messaging.
package main

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

func main() {
	ctx := context.Background()
	rdb := redis.NewClient(&redis.Options{})
	rdb.RPush(ctx, "recent:products", "x")
	_, _ = rdb.LRange(ctx, "recent:products", 0, 9).Result()
	rdb.Set(ctx, "session:1", "x", time.Minute)
	_, _ = rdb.Get(ctx, "session:1").Result()
}
