// go-redis v8: subscriptions, patterns, streams in groups, queues.
package main

import (
	"context"
	"fmt"

	"github.com/go-redis/redis/v8"
)

func main() {
	ctx := context.Background()
	rdb := redis.NewUniversalClient(&redis.UniversalOptions{})
	sub := rdb.Subscribe(ctx, "raw", "piped") // want subscribe "redis-pubsub raw" subscribe "redis-pubsub piped"
	defer sub.Close()
	go func() {
		for m := range sub.Channel() {
			fmt.Println(m.Channel, m.Payload)
		}
	}()
	// want subscribe "redis-pubsub bus:*" bind "redis-pubsub bus:stops -> bus:*" bind "redis-pubsub bus:lines -> bus:*"
	all := rdb.PSubscribe(ctx, "bus:*")
	go func() {
		for {
			if _, err := all.ReceiveMessage(ctx); err != nil { // want effect "receive (*redis.PubSub).ReceiveMessage"
				return
			}
		}
	}()
	// want subscribe "redis-stream events" group "readers"
	res := rdb.XReadGroup(ctx, &redis.XReadGroupArgs{Group: "readers", Consumer: "1", Streams: []string{"events", ">"}})
	for _, s := range res.Val() {
		rdb.XAck(ctx, s.Stream, "readers", s.Messages[0].ID) // want effect "ack (redis.Cmdable).XAck"
	}
	for {
		v, err := rdb.BRPop(ctx, 0, "jobs").Result() // want subscribe "redis-list jobs"
		if err != nil {
			return
		}
		fmt.Println(v)
	}
}
