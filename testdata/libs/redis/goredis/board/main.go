// go-redis: subscribing to channels and patterns, reading streams alone and in groups.
package main

import (
	"context"
	"errors"
	"log"

	"github.com/redis/go-redis/v9"
)

const (
	stream = "goals"
	group  = "statistics"
)

func show(ctx context.Context, rdb *redis.Client, m *redis.Message) {
	rdb.Publish(ctx, "shown", m.Payload) // want publish "redis-pubsub shown" entry "consumer:redis-pubsub:scores" entry "consumer:redis-pubsub:ticks"
}

func scoreboard(ctx context.Context, rdb *redis.Client) {
	sub := rdb.Subscribe(ctx, "scores") // want subscribe "redis-pubsub scores" kind "channel"
	_ = sub.Subscribe(ctx, "ticks")     // want subscribe "redis-pubsub ticks"
	_ = sub.Unsubscribe(ctx, "boring")
	for m := range sub.Channel() {
		show(ctx, rdb, m)
	}
}

func groups(ctx context.Context, rdb *redis.Client) {
	err := rdb.XGroupCreateMkStream(ctx, stream, group, "$").Err()
	if err != nil {
		log.Print(err)
	}
	for {
		// want subscribe "redis-stream goals" kind "stream" group "statistics" subscribe "redis-stream fouls" group "statistics"
		entries, err := rdb.XReadGroup(ctx, &redis.XReadGroupArgs{
			Group:    group,
			Consumer: "c1",
			Streams:  []string{stream, "fouls", ">", ">"},
			Count:    10,
		}).Result()
		if errors.Is(err, redis.Nil) {
			continue
		}
		if err != nil {
			return
		}
		for _, m := range entries[0].Messages {
			rdb.XAck(ctx, stream, group, m.ID) // want effect "ack (go-redis.cmdable).XAck"
		}
		// want subscribe "redis-stream goals" group "statistics"
		_, _, _ = rdb.XAutoClaim(ctx, &redis.XAutoClaimArgs{Stream: stream, Group: group, Consumer: "c1", Start: "0"}).Result()
	}
}

func main() {
	ctx := context.Background()
	rdb := redis.NewClient(&redis.Options{Addr: "localhost:6379"})
	go groups(ctx, rdb)

	raw := rdb.XRead(ctx, &redis.XReadArgs{Streams: []string{"rawstream", "$"}, Block: 0}) // want subscribe "redis-stream rawstream" group ""
	log.Print(raw.Val())
	both, err := rdb.XReadStreams(ctx, "outbox", "0").Result() // want subscribe "redis-stream outbox"
	log.Print(both, err)
	log.Print(rdb.XRange(ctx, stream, "-", "+").Val()) // want effect "read (go-redis.cmdable).XRange"

	patterns := rdb.PSubscribe(ctx, "news.*") // want subscribe "redis-pubsub news.*" bind "redis-pubsub news.sport -> news.*"
	defer patterns.Close()
	if _, err := patterns.Receive(ctx); err != nil { // want effect "receive (*go-redis.PubSub).Receive"
		log.Fatal(err)
	}
	m, err := patterns.ReceiveMessage(ctx) // want effect "receive (*go-redis.PubSub).ReceiveMessage"
	log.Print(m, err)
	cluster := redis.NewClusterClient(&redis.ClusterOptions{Addrs: []string{":7000"}})
	sharded := cluster.SSubscribe(ctx, "shard") // want subscribe "redis-pubsub shard"
	defer sharded.Close()

	scoreboard(ctx, rdb)
}
