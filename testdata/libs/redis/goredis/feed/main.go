// go-redis: publishing to channels, streams and lists; directly, through interfaces, in pipelines and by command name.
package main

import (
	"context"
	"log"
	"os"

	"github.com/redis/go-redis/v9"
)

const scores = "scores"

type feed struct {
	rdb    redis.UniversalClient
	stream string
}

func (f *feed) add(ctx context.Context, values map[string]any) error {
	return f.rdb.XAdd(ctx, &redis.XAddArgs{Stream: f.stream, MaxLen: 1000, Approx: true, Values: values}).Err()
}

// ticker needs only a part of the client.
type ticker interface {
	Publish(ctx context.Context, channel string, message any) *redis.IntCmd
}

func tick(ctx context.Context, t ticker) { t.Publish(ctx, "ticks", "1") } // want publish "redis-pubsub ticks"

func main() {
	ctx := context.Background()
	opt, err := redis.ParseURL(os.Getenv("REDIS_URL"))
	if err != nil {
		log.Fatal(err)
	}
	rdb := redis.NewClient(opt)
	defer rdb.Close()
	if err := rdb.Ping(ctx).Err(); err != nil {
		log.Fatal(err)
	}
	rdb.Publish(ctx, scores, "1:0") // want publish "redis-pubsub scores" kind "channel"
	rdb.SPublish(ctx, "shard", "x") // want publish "redis-pubsub shard"
	tick(ctx, rdb)

	universal := redis.NewUniversalClient(&redis.UniversalOptions{Addrs: []string{":6379"}})
	universal.Publish(ctx, "news.sport", "x")                              // want publish "redis-pubsub news.sport"
	_ = (&feed{rdb: universal, stream: "goals"}).add(ctx, nil)             // want publish "redis-stream goals" kind "stream"
	_ = (&feed{rdb: universal, stream: "fouls"}).add(ctx, nil)             // want publish "redis-stream fouls"
	rdb.RPush(ctx, "mails", "a", "b")                                      // want publish "redis-list mails" kind "queue"
	rdb.LPush(ctx, "thumbnails", "1.png")                                  // want publish "redis-list thumbnails"
	rdb.LPush(ctx, "recent", "1.png")                                      // a list that nobody waits on
	rdb.LTrim(ctx, "recent", 0, 9)                                         // want effect "write (go-redis.cmdable).LTrim"
	rdb.Do(ctx, "PUBLISH", "raw", "x")                                     // want publish "redis-pubsub raw"
	rdb.Do(ctx, "xadd", "rawstream", "*", "k", "v")                        // want publish "redis-stream rawstream"
	log.Print(rdb.PubSubNumSub(ctx, scores).Val(), rdb.XLen(ctx, "goals")) // want effect "read (go-redis.cmdable).XLen"

	pipe := rdb.Pipeline()
	pipe.Publish(ctx, "piped", "x") // want publish "redis-pubsub piped"
	if _, err := pipe.Exec(ctx); err != nil {
		log.Fatal(err)
	}
	// want effect "begin (*go-redis.Client).TxPipelined"
	_, err = rdb.TxPipelined(ctx, func(p redis.Pipeliner) error {
		p.Incr(ctx, "counter")                                                     // want effect "write (go-redis.StringCmdable).Incr"
		p.XAdd(ctx, &redis.XAddArgs{Stream: "outbox", Values: []string{"k", "v"}}) // want publish "redis-stream outbox"
		return nil
	})
	log.Print(err)
}
