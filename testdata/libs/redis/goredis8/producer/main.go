// go-redis v8: publishing to channels, streams and lists.
package main

import (
	"context"

	"github.com/go-redis/redis/v8"
)

type bus struct{ c redis.Cmdable }

func (b bus) send(ctx context.Context, topic string) { b.c.Publish(ctx, "bus:"+topic, "x") }

func main() {
	ctx := context.Background()
	rdb := redis.NewClient(&redis.Options{Addr: "localhost:6379"})
	b := bus{c: rdb}
	b.send(ctx, "stops")                                                                     // want publish "redis-pubsub bus:stops"
	b.send(ctx, "lines")                                                                     // want publish "redis-pubsub bus:lines"
	rdb.XAdd(ctx, &redis.XAddArgs{Stream: "events", Values: map[string]interface{}{"a": 1}}) // want publish "redis-stream events"
	rdb.LPush(ctx, "jobs", "1")                                                              // want publish "redis-list jobs"
	rdb.Do(ctx, "publish", "raw", "x")                                                       // want publish "redis-pubsub raw"
	rdb.Set(ctx, "k", "v", 0)                                                                // want effect "write (redis.cmdable).Set"
	rdb.Get(ctx, "k")                                                                        // want effect "read (redis.cmdable).Get"
	_, _ = rdb.TxPipelined(ctx, func(p redis.Pipeliner) error {                              // want effect "begin (*redis.Client).TxPipelined"
		p.Publish(ctx, "piped", "x") // want publish "redis-pubsub piped"
		return nil
	})
}
