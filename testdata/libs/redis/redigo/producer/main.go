// redigo: the command is an argument; publishing, streams, lists, and a store.
package main

import (
	"context"
	"log"
	"time"

	"github.com/gomodule/redigo/redis"
)

type publisher struct {
	pool    *redis.Pool
	channel string
}

func (p *publisher) publish(v string) error {
	c := p.pool.Get()
	defer c.Close()
	_, err := c.Do("PUBLISH", p.channel, v)
	return err
}

func main() {
	pool := &redis.Pool{
		MaxIdle:     3,
		IdleTimeout: 240 * time.Second,
		Dial:        func() (redis.Conn, error) { return redis.Dial("tcp", ":6379") },
	}
	_ = (&publisher{pool: pool, channel: "c1"}).publish("hello") // want publish "redis-pubsub c1" kind "channel"
	_ = (&publisher{pool: pool, channel: "c2"}).publish("world") // want publish "redis-pubsub c2"

	ctx := context.Background()
	conn, err := pool.GetContext(ctx)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	_, _ = redis.DoContext(conn, ctx, "publish", "c3", "x")                                             // want publish "redis-pubsub c3"
	_, _ = redis.DoWithTimeout(conn, time.Second, "XADD", "audit", "*", "k", 1)                         // want publish "redis-stream audit" kind "stream"
	_, _ = conn.Do("XADD", redis.Args{}.Add("visits").Add("*").AddFlat(map[string]string{"k": "v"})...) // want publish "redis-stream visits"
	_, _ = conn.Do("LPUSH", "tasks", "1")                                                               // want publish "redis-list tasks" kind "queue"
	_, _ = conn.Do("RPUSH", "history", "1")                                                             // a list that nobody waits on

	_ = conn.Send("MULTI")                // want effect "begin (redis.Conn).Send"
	_ = conn.Send("INCR", "n")            // want effect "write (redis.Conn).Send"
	_ = conn.Send("PUBLISH", "sent", "x") // want publish "redis-pubsub sent"
	_, _ = conn.Do("EXEC")                // want effect "commit (redis.Conn).Do"

	_, _ = conn.Do("SET", "k1", 1)                    // want effect "write (redis.Conn).Do" name "k1"
	n, err := redis.Int(conn.Do("GET", "k1"))         // want effect "read (redis.Conn).Do" name "k1"
	names, _ := redis.Strings(conn.Do("HKEYS", "h1")) // want effect "read (redis.Conn).Do"
	_, _ = conn.Do("PING")
	log.Print(n, err, names)
}
