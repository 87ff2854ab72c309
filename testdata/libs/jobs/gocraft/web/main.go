// Gocraft/work: an enqueuer, with delayed and unique jobs.
package main

import (
	"github.com/gocraft/work"
	"github.com/gomodule/redigo/redis"
)

type shop struct {
	jobs *work.Enqueuer
	mail string
}

func (s *shop) order() error {
	_, err := s.jobs.Enqueue(s.mail, work.Q{"address": "test@example.com", "customer_id": 4}) // want publish "gocraft-work send_email" kind "queue"
	return err
}

func main() {
	pool := &redis.Pool{Dial: func() (redis.Conn, error) { return redis.Dial("tcp", "redis:6379") }}
	enqueuer := work.NewEnqueuer("my_app_namespace", pool)
	s := &shop{jobs: enqueuer, mail: "send_email"}
	_ = s.order()
	_, _ = enqueuer.EnqueueIn("export", 300, work.Q{})           // want publish "gocraft-work export"
	_, _ = enqueuer.EnqueueUnique("clear_cache", nil)            // want publish "gocraft-work clear_cache"
	_, _ = enqueuer.EnqueueUniqueIn("clear_cache", 60, work.Q{}) // want publish "gocraft-work clear_cache"
}
