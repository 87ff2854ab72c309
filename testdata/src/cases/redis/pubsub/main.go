// Redis Pub/Sub, on the client and behind the library's interface.
package main

import (
	"context"

	"github.com/redis/go-redis/v9"
)

type feed struct{ rdb redis.UniversalClient }

func (f *feed) push(ctx context.Context) error {
	return f.rdb.Publish(ctx, "scores", "1:0").Err() // want publish "redis-pubsub scores"
}

func main() {
	ctx := context.Background()
	rdb := redis.NewClient(&redis.Options{Addr: "localhost:6379"})
	f := &feed{rdb: rdb}
	_ = f.push(ctx)
	rdb.Publish(ctx, "goals", "x")               // want publish "redis-pubsub goals"
	sub := rdb.Subscribe(ctx, "scores", "goals") // want subscribe "redis-pubsub scores" subscribe "redis-pubsub goals"
	defer sub.Close()
	for m := range sub.Channel() {
		_ = m.Payload
	}
}
