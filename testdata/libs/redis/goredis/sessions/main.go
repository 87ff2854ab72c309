// go-redis: a cache and a store are no messaging; they are reads and writes.
package main

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

type sessions struct{ rdb *redis.Client }

func (s *sessions) save(ctx context.Context, id, user string) error {
	s.rdb.HSet(ctx, "session:"+id, "user", user)       // want effect "write (go-redis.cmdable).HSet"
	return s.rdb.Set(ctx, "last", id, time.Hour).Err() // want effect "write (go-redis.cmdable).Set"
}

func (s *sessions) load(ctx context.Context, id string) string {
	s.rdb.Expire(ctx, "session:"+id, time.Hour)         // want effect "write (go-redis.cmdable).Expire"
	return s.rdb.HGet(ctx, "session:"+id, "user").Val() // want effect "read (go-redis.cmdable).HGet"
}

func main() {
	ctx := context.Background()
	s := &sessions{rdb: redis.NewClient(&redis.Options{})}
	_ = s.save(ctx, "1", "sue")
	_ = s.load(ctx, "1")
	s.rdb.ZAdd(ctx, "top", redis.Z{Score: 1, Member: "sue"}) // want effect "write (go-redis.cmdable).ZAdd"
	s.rdb.SMembers(ctx, "online")                            // want effect "read (go-redis.cmdable).SMembers"
	s.rdb.LRange(ctx, "recent", 0, 9)                        // want effect "read (go-redis.cmdable).LRange"
	s.rdb.Del(ctx, "session:1")                              // want effect "write (go-redis.cmdable).Del"
	s.rdb.XTrimMaxLen(ctx, "goals", 10)
	_ = s.rdb.Watch(ctx, func(tx *redis.Tx) error { // want effect "begin (*go-redis.Client).Watch"
		n, err := tx.Get(ctx, "counter").Int() // want effect "read (go-redis.cmdable).Get"
		if err != nil {
			return err
		}
		_, err = tx.TxPipelined(ctx, func(p redis.Pipeliner) error { // want effect "begin (*go-redis.Tx).TxPipelined"
			p.Set(ctx, "counter", n+1, 0) // want effect "write (go-redis.StringCmdable).Set"
			return nil
		})
		return err
	}, "counter")
}
