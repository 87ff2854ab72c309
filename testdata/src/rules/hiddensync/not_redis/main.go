// Redis as a lock, a limiter, a cache and a feed, around a publish.
package main

import (
	"context"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

type server struct{ rdb *redis.Client }

// The lock is had before anything is sent.
func (s *server) lock(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	for {
		holder, _ := s.rdb.Get(r.Context(), "lock:"+id).Result()
		if holder == "" {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	s.rdb.Publish(r.Context(), "orders", id)
}

// A limit that has nothing to do with the message.
func (s *server) limit(w http.ResponseWriter, r *http.Request) {
	s.rdb.Publish(r.Context(), "orders", r.FormValue("id"))
	for {
		n, _ := s.rdb.LRange(r.Context(), "window", 0, 0).Result()
		if len(n) < 5 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// The cache is read once, whatever became of the message.
func (s *server) cache(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	s.rdb.Publish(r.Context(), "viewed", id)
	v, err := s.rdb.Get(r.Context(), "page:"+id).Result()
	if err != nil {
		http.Error(w, "gone", http.StatusNotFound)
		return
	}
	w.Write([]byte(v))
}

// A feed that goes on as long as its reader stays.
func (s *server) feed(w http.ResponseWriter, r *http.Request) {
	sub := s.rdb.Subscribe(r.Context(), "room")
	defer sub.Close()
	s.rdb.Publish(r.Context(), "room", "joined")
	for m := range sub.Channel() {
		w.Write([]byte(m.Payload))
	}
}

// A feed that is left when its reader is gone.
func (s *server) feedSelect(w http.ResponseWriter, r *http.Request) {
	sub := s.rdb.Subscribe(r.Context(), "room")
	s.rdb.Publish(r.Context(), "room", "joined")
	ch := sub.Channel()
	for {
		select {
		case m := <-ch:
			if _, err := w.Write([]byte(m.Payload)); err != nil {
				return
			}
		case <-r.Context().Done():
			return
		}
	}
}

// A worker: wait for a job, work, tell.
func (s *server) worker(ctx context.Context) {
	for {
		job, err := s.rdb.BLPop(ctx, 0, "jobs").Result()
		if err != nil {
			return
		}
		s.rdb.Publish(ctx, "worked", job[1])
	}
}

// A sampler that tells every second what it reads, and never stops.
func (s *server) sample(ctx context.Context) {
	tick := time.NewTicker(time.Second)
	for range tick.C {
		v, err := s.rdb.Get(ctx, "gauge").Result()
		if err != nil {
			continue
		}
		s.rdb.Publish(ctx, "samples", v)
	}
}

// What is sent at the start, and the jobs that come afterwards.
func (s *server) start(ctx context.Context) {
	s.rdb.RPush(ctx, "jobs", "warm-up")
	s.worker(ctx)
}

func main() {
	s := &server{rdb: redis.NewClient(&redis.Options{})}
	go s.start(context.Background())
	go s.sample(context.Background())
	for path, h := range map[string]http.HandlerFunc{"/a": s.lock, "/b": s.limit, "/c": s.cache, "/d": s.feed, "/e": s.feedSelect} {
		http.HandleFunc(path, h)
	}
	http.ListenAndServe(":80", nil)
}
