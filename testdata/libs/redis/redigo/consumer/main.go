// redigo: PubSubConn, patterns, streams in groups, waiting on lists.
package main

import (
	"context"
	"log"

	"github.com/gomodule/redigo/redis"
)

// listen subscribes to some channels, as the library's example does.
func listen(c redis.Conn, onMessage func(channel string, data []byte) error, channels ...string) error {
	psc := redis.PubSubConn{Conn: c}
	if err := psc.Subscribe(redis.Args{}.AddFlat(channels)...); err != nil {
		return err
	}
	for {
		switch n := psc.Receive().(type) {
		case error:
			return n
		case redis.Message:
			if err := onMessage(n.Channel, n.Data); err != nil {
				return err
			}
		case redis.Subscription:
			if n.Count == 0 {
				return nil
			}
		}
	}
}

func main() {
	c, err := redis.DialURL("redis://localhost")
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	go listen(c, func(string, []byte) error { return nil }, "c1", "c2") // want subscribe "redis-pubsub c1" subscribe "redis-pubsub c2"

	go listen(c, func(string, []byte) error { return nil }, "c4") // want subscribe "redis-pubsub c4"

	psc := redis.PubSubConn{Conn: c}
	_ = psc.Subscribe("c3", "sent") // want subscribe "redis-pubsub c3" subscribe "redis-pubsub sent"
	_ = psc.PSubscribe("user.*")    // want subscribe "redis-pubsub user.*"
	_ = psc.Unsubscribe("c1")
	_ = c.Send("SUBSCRIBE", "example") // want subscribe "redis-pubsub example"
	_ = c.Flush()

	_, _ = c.Do("XGROUP", "CREATE", "audit", "auditors", "$", "MKSTREAM")
	// want subscribe "redis-stream audit" kind "stream" group "auditors"
	entries, err := redis.Values(c.Do("XREADGROUP", "GROUP", "auditors", "c1", "COUNT", 10, "STREAMS", "audit", ">"))
	if err != nil {
		log.Fatal(err)
	}
	log.Print(entries)
	_, _ = c.Do("XACK", "audit", "auditors", "0-1") // want effect "ack (redis.Conn).Do"
	// want subscribe "redis-stream visits" subscribe "redis-stream views"
	_, _ = redis.DoContext(c, context.Background(), "XREAD", "BLOCK", 0, "STREAMS", "visits", "views", "$", "$")
	for {
		// want subscribe "redis-list tasks" subscribe "redis-list chores"
		reply, err := redis.Strings(c.Do("BRPOP", "tasks", "chores", 0))
		if err != nil {
			return
		}
		log.Print(reply)
		_, _ = c.Do("BRPOPLPUSH", "errands", "errands:busy", 0) // want subscribe "redis-list errands"
	}
}
