// Redis streams with a consumer group.
package main

import (
	"context"

	"github.com/redis/go-redis/v9"
)

const stream = "telemetry"

func main() {
	ctx := context.Background()
	rdb := redis.NewClient(&redis.Options{})
	rdb.XAdd(ctx, &redis.XAddArgs{Stream: stream, Values: map[string]any{"t": 1}}) // want publish "redis-stream telemetry"
	rdb.XGroupCreateMkStream(ctx, stream, "graphs", "$")
	for {
		// want subscribe "redis-stream telemetry" group "graphs"
		res, err := rdb.XReadGroup(ctx, &redis.XReadGroupArgs{
			Group:    "graphs",
			Consumer: "c1",
			Streams:  []string{stream, ">"},
		}).Result()
		if err != nil {
			return
		}
		for _, m := range res[0].Messages {
			rdb.XAck(ctx, stream, "graphs", m.ID)
		}
	}
}
