// One publish, and ten ways to read again and again until the consumer is done.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/google/uuid"
	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
	"k8s.io/apimachinery/pkg/util/wait"
)

type server struct {
	db    *sql.DB
	cache *redis.Client
	w     *kafka.Writer
}

var errPending = errors.New("pending")

func (s *server) publish(ctx context.Context, topic, id string) error {
	body, _ := json.Marshal(map[string]string{"id": id})
	return s.w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body})
}

func (s *server) ticker(w http.ResponseWriter, r *http.Request) {
	id := uuid.NewString()
	s.publish(r.Context(), "by.ticker", id)
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-tick.C:
			done, err := s.isDone(r.Context(), id) // want finding "hiddensync" says "publishes to by.ticker and then polls"
			if err != nil || done {
				return
			}
		}
	}
}

func (s *server) isDone(ctx context.Context, id string) (bool, error) {
	var n int
	err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM results WHERE id = $1", id).Scan(&n)
	return n > 0, err
}

func (s *server) after(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if err := s.publish(r.Context(), "by.after", id); err != nil {
		return
	}
	deadline := time.After(5 * time.Second)
	for {
		v, err := s.cache.Get(r.Context(), "result:"+id).Result() // want finding "hiddensync" says "publishes to by.after and then polls"
		if err == nil && v != "" {
			fmt.Fprint(w, v)
			return
		}
		select {
		case <-deadline:
			return
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func (s *server) untilExists(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.publish(r.Context(), "by.exists", id)
	for range 30 {
		row := s.db.QueryRow("SELECT total FROM invoices WHERE order_id = $1", id) // want finding "hiddensync" says "publishes to by.exists and then polls"
		var total int
		err := row.Scan(&total)
		if !errors.Is(err, sql.ErrNoRows) {
			break
		}
		time.Sleep(time.Second)
	}
}

func (s *server) backoff(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.publish(r.Context(), "by.backoff", id)
	backoff.Retry(func() error { // want finding "hiddensync" says "publishes to by.backoff and then polls"
		done, err := s.isDone(r.Context(), id)
		if err != nil {
			return err
		}
		if !done {
			return errPending
		}
		return nil
	}, backoff.NewExponentialBackOff())
}

func (s *server) retry(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.publish(r.Context(), "by.retry", id)
	check := func() error {
		if done, _ := s.isDone(r.Context(), id); !done {
			return errPending
		}
		return nil
	}
	retry.Do(check, retry.Attempts(10)) // want finding "hiddensync" says "publishes to by.retry and then polls"
}

func (s *server) pollUntil(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.publish(r.Context(), "by.poll", id)
	wait.PollUntilContextTimeout(r.Context(), time.Second, time.Minute, true, func(ctx context.Context) (bool, error) { // want finding "hiddensync" says "publishes to by.poll and then polls"
		return s.isDone(ctx, id)
	})
}

type job struct {
	ID     string
	Status string
}

func (s *server) load(ctx context.Context, id string) (*job, error) {
	j := &job{ID: id}
	if err := s.db.QueryRowContext(ctx, "SELECT status FROM jobs WHERE id = $1", id).Scan(&j.Status); err != nil {
		return nil, err
	}
	return j, nil
}

func (s *server) flag(w http.ResponseWriter, r *http.Request) {
	j := &job{ID: uuid.New().String()}
	s.publish(r.Context(), "by.flag", j.ID)
	finished := false
	for attempt := 0; attempt < 5 && !finished; attempt++ {
		time.Sleep(2 * time.Second)
		got, err := s.load(r.Context(), j.ID) // want finding "hiddensync" says "publishes to by.flag and then polls .*5 × 2s = 10s"
		if err != nil {
			continue
		}
		finished = got.Status == "finished"
	}
}

func (s *server) switched(w http.ResponseWriter, r *http.Request) {
	var j job
	json.NewDecoder(r.Body).Decode(&j)
	s.publish(r.Context(), "by.switch", j.ID)
	for {
		got, err := s.load(r.Context(), j.ID) // want finding "hiddensync" says "publishes to by.switch and then polls"
		if err != nil {
			return
		}
		switch got.Status {
		case "failed", "finished":
			json.NewEncoder(w).Encode(got)
			return
		}
		nap(r.Context(), time.Second)
	}
}

func nap(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
	case <-t.C:
	}
}

func (s *server) goroutine(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	go s.publish(context.Background(), "by.goroutine", id)
	for {
		if done, _ := s.isDone(r.Context(), id); done { // want finding "hiddensync" says "publishes to by.goroutine and then polls"
			return
		}
		time.Sleep(time.Second)
	}
}

func (s *server) both(w http.ResponseWriter, r *http.Request) {
	s.publishAndWait(r.Context(), r.PathValue("id"))
}

func (s *server) publishAndWait(ctx context.Context, id string) error {
	if err := s.publish(ctx, "by.both", id); err != nil {
		return err
	}
	return s.await(ctx, id) // want finding "hiddensync" says "publishes to by.both and then polls"
}

func (s *server) await(ctx context.Context, id string) error {
	for {
		j, err := s.load(ctx, id)
		if err != nil {
			return err
		}
		if j.Status != "" {
			return nil
		}
		time.Sleep(time.Second)
	}
}

func main() {
	s := &server{w: &kafka.Writer{}, cache: redis.NewClient(&redis.Options{})}
	s.db, _ = sql.Open("postgres", "")
	for path, h := range map[string]http.HandlerFunc{
		"/ticker": s.ticker, "/after": s.after, "/exists": s.untilExists, "/backoff": s.backoff, "/retry": s.retry,
		"/poll": s.pollUntil, "/flag": s.flag, "/switch": s.switched, "/goroutine": s.goroutine, "/both": s.both,
	} {
		http.HandleFunc(path, h)
	}
	http.ListenAndServe(":80", nil)
}
