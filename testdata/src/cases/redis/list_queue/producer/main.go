// A list as a queue between two services.
package main

import (
	"context"

	"github.com/redis/go-redis/v9"
)

func main() {
	rdb := redis.NewClient(&redis.Options{})
	rdb.LPush(context.Background(), "emails", "x") // want publish "redis-list emails" service "producer"
}
