// go-redis v7, which takes no context: channels, patterns, streams and lists.
package main

import (
	"log"
	"time"

	"github.com/go-redis/redis/v7"
)

type store struct{ c redis.Cmdable }

func (s store) notify(channel string) { s.c.Publish(channel, "x") }

func main() {
	rdb := redis.NewClient(&redis.Options{Addr: "localhost:6379"})
	s := store{c: rdb}
	s.notify("opened")                       // want publish "redis-pubsub opened"
	s.notify("closed")                       // want publish "redis-pubsub closed"
	sub := rdb.Subscribe("opened", "closed") // want subscribe "redis-pubsub opened" subscribe "redis-pubsub closed"
	defer sub.Close()
	rdb.PSubscribe("ward.*") // want subscribe "redis-pubsub ward.*"

	rdb.XAdd(&redis.XAddArgs{Stream: "beds", Values: map[string]interface{}{"n": 1}}) // want publish "redis-stream beds"
	// want subscribe "redis-stream beds" group "nurses"
	res := rdb.XReadGroup(&redis.XReadGroupArgs{Group: "nurses", Consumer: "1", Streams: []string{"beds", ">"}})
	for _, st := range res.Val() {
		rdb.XAck(st.Stream, "nurses", st.Messages[0].ID) // want effect "ack (redis.cmdable).XAck"
	}
	rdb.XRead(&redis.XReadArgs{Streams: []string{"beds", "$"}}) // want subscribe "redis-stream beds" group ""

	rdb.LPush("cleaning", "1")                            // want publish "redis-list cleaning"
	log.Print(rdb.BRPop(5*time.Second, "cleaning").Val()) // want subscribe "redis-list cleaning"
	rdb.BRPopLPush("transport", "transport:busy", 0)      // want subscribe "redis-list transport"
	rdb.Do("publish", "raw", "x")                         // want publish "redis-pubsub raw"
	rdb.LPush("recent", "1")
	rdb.Set("k", "v", 0)
}
