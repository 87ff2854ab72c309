// Loops, pauses and reads around a publish that wait for nothing that it sets off.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"os/signal"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/google/uuid"
	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
)

type server struct {
	db    *sql.DB
	cache *redis.Client
	w     *kafka.Writer
}

func (s *server) publish(ctx context.Context, id string) error {
	return s.w.WriteMessages(ctx, kafka.Message{Topic: "orders", Value: []byte(id)})
}

// The publish itself is tried again.
func (s *server) retries(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	for range 5 {
		if err := s.publish(r.Context(), id); err == nil {
			return
		}
		time.Sleep(time.Second)
	}
}

func (s *server) retriesByLibrary(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	retry.Do(func() error { return s.publish(r.Context(), id) })
	backoff.Retry(func() error { return s.publish(r.Context(), id) }, backoff.NewExponentialBackOff())
}

// Read, pause and publish, as an outbox relay does.
func (s *server) relay(ctx context.Context) {
	for {
		rows, err := s.db.QueryContext(ctx, "SELECT id FROM outbox")
		if err != nil {
			return
		}
		n := 0
		for rows.Next() {
			var id string
			rows.Scan(&id)
			s.publish(ctx, id)
			n++
		}
		if n == 0 {
			time.Sleep(time.Second)
		}
	}
}

// Polled first, published when it is there.
func (s *server) pollThenPublish(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	for {
		var status string
		s.db.QueryRow("SELECT status FROM orders WHERE id = $1", id).Scan(&status)
		if status == "paid" {
			break
		}
		time.Sleep(time.Second)
	}
	s.publish(r.Context(), id)
}

// A read that failed is tried again: whether it succeeds has nothing to do with what
// the consumer does.
func (s *server) readWithRetry(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.publish(r.Context(), id)
	for range 3 {
		var name string
		err := s.db.QueryRow("SELECT name FROM customers WHERE id = $1", id).Scan(&name)
		if err == nil {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func (s *server) readWithBackoff(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.publish(r.Context(), id)
	backoff.Retry(func() error {
		_, err := s.cache.Get(r.Context(), id).Result()
		return err
	}, backoff.NewExponentialBackOff())
}

// Another thing is polled.
func (s *server) other(w http.ResponseWriter, r *http.Request) {
	s.publish(r.Context(), r.PathValue("id"))
	for {
		v, _ := s.cache.Get(context.Background(), "maintenance").Result()
		if v != "on" {
			return
		}
		time.Sleep(time.Second)
	}
}

// One read, no loop.
func (s *server) readOnce(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.publish(r.Context(), id)
	time.Sleep(10 * time.Millisecond)
	var status string
	s.db.QueryRow("SELECT status FROM orders WHERE id = $1", id).Scan(&status)
	json.NewEncoder(w).Encode(status)
}

// Pages are read with a pause in between; the loop ends with the pages.
func (s *server) pages(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.publish(r.Context(), id)
	for page := 0; page < 10; page++ {
		s.db.ExecContext(r.Context(), "DELETE FROM carts WHERE customer = $1 LIMIT 100", id)
		time.Sleep(10 * time.Millisecond)
	}
}

// Either it is published or it is waited for.
func (s *server) either(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if r.Method == http.MethodPost {
		s.publish(r.Context(), id)
		return
	}
	s.wait(r.Context(), id)
}

func (s *server) wait(ctx context.Context, id string) error {
	for {
		var status string
		if err := s.db.QueryRowContext(ctx, "SELECT status FROM orders WHERE id = $1", id).Scan(&status); err != nil {
			return err
		}
		if status == "done" {
			return nil
		}
		time.Sleep(time.Second)
	}
}

// The waiting is done elsewhere, and nobody waits for it.
func (s *server) watched(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.publish(r.Context(), id)
	go s.wait(context.Background(), id)
}

// What is published at the end is not waited for before.
func (s *server) deferred(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	defer s.publish(r.Context(), id)
	s.wait(r.Context(), id)
}

// Each round of a worker waits for its own thing and publishes that it is done.
func (s *server) worker(ctx context.Context, jobs []string) {
	for _, id := range jobs {
		s.wait(ctx, id)
		s.publish(ctx, id)
	}
}

// A lock is waited for.
func (s *server) locked(w http.ResponseWriter, r *http.Request) {
	token := uuid.NewString()
	s.publish(r.Context(), r.PathValue("id"))
	for {
		if err := s.cache.Set(r.Context(), "lock", token, time.Minute); err != nil {
			break
		}
		time.Sleep(time.Millisecond)
	}
}

// Ready at start, and a signal at the end.
func (s *server) start(ctx context.Context) error {
	for range 30 {
		if s.db.PingContext(ctx) == nil {
			s.publish(ctx, "started")
			return nil
		}
		time.Sleep(time.Second)
	}
	return errors.New("no database")
}

func main() {
	s := &server{w: &kafka.Writer{}, cache: redis.NewClient(&redis.Options{})}
	s.db, _ = sql.Open("postgres", "")
	s.start(context.Background())
	go s.relay(context.Background())
	go s.worker(context.Background(), os.Args)
	for path, h := range map[string]http.HandlerFunc{
		"/a": s.retries, "/b": s.retriesByLibrary, "/c": s.pollThenPublish, "/d": s.readWithRetry, "/e": s.readWithBackoff, "/f": s.other,
		"/g": s.readOnce, "/h": s.pages, "/i": s.either, "/j": s.watched, "/k": s.deferred, "/l": s.locked,
	} {
		http.HandleFunc(path, h)
	}
	go http.ListenAndServe(":80", nil)
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	s.publish(context.Background(), "up")
	<-stop
}
