// What is published is worked on by payments, and payments is asked until it is done.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/google/uuid"
	"github.com/nats-io/nats.go"
)

type charge struct {
	ID     string
	Status string
}

type client struct {
	base string
	http *http.Client
}

func (c *client) status(ctx context.Context, id string) (charge, error) {
	var out charge
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/charges/"+id, nil)
	if err != nil {
		return out, err
	}
	res, err := c.http.Do(req)
	if err != nil {
		return out, err
	}
	defer res.Body.Close()
	return out, json.NewDecoder(res.Body).Decode(&out)
}

func (c *client) submit(ctx context.Context, ch charge) error {
	body, _ := json.Marshal(ch)
	res, err := c.http.Post(c.base+"/charges", "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusAccepted {
		return errors.New(res.Status)
	}
	return nil
}

func (c *client) queueLength(ctx context.Context) (int, error) {
	res, err := c.http.Get(c.base + "/queue")
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	var n int
	return n, json.NewDecoder(res.Body).Decode(&n)
}

type server struct {
	nc       *nats.Conn
	payments *client
	stock    *client
}

// The id is found again in the message.
func (s *server) checkout(w http.ResponseWriter, r *http.Request) {
	ch := charge{ID: uuid.NewString()}
	body, _ := json.Marshal(ch)
	s.nc.Publish("charge.requested", body)
	for range 40 {
		// vet says less: that payments gets the event is not known
		got, err := s.payments.status(r.Context(), ch.ID) // want finding "hiddensync" says "publishes to charge.requested and then polls GET /charges/.* of payments \\(40 × 500ms = 20s\\).* call payments synchronously"
		if err == nil && got.Status == "captured" {
			fmt.Fprint(w, "ok")
			return
		}
		time.Sleep(500 * time.Millisecond)
	}
}

// The message says nothing of what is asked, but it is payments that gets it.
func (s *server) drain(w http.ResponseWriter, r *http.Request) {
	s.nc.Publish("charge.flush", nil)
	for {
		// vet misses it: that payments gets the event is not known
		n, err := s.payments.queueLength(r.Context()) // want finding "hiddensync" says "publishes to charge.flush and then polls GET /queue of payments"
		if err != nil || n == 0 {
			return
		}
		time.Sleep(time.Second)
	}
}

// An operation that only queues, and then the outcome.
func (s *server) accepted(w http.ResponseWriter, r *http.Request) {
	ch := charge{ID: r.PathValue("id")}
	if err := s.payments.submit(r.Context(), ch); err != nil {
		return
	}
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for range tick.C {
		// vet misses it: that the operation only queues stands in the code of payments
		got, err := s.payments.status(r.Context(), ch.ID) // want finding "hiddensync" says "polls GET /charges/.* of payments"
		if err != nil || got.Status != "pending" {
			return
		}
	}
}

func main() {
	nc, _ := nats.Connect("")
	s := &server{
		nc:       nc,
		payments: &client{base: "http://payments:8080", http: &http.Client{Timeout: time.Second}},
		stock:    &client{base: "http://stock:8080", http: &http.Client{Timeout: time.Second}},
	}
	http.HandleFunc("POST /checkout", s.checkout)
	http.HandleFunc("POST /drain", s.drain)
	http.HandleFunc("POST /accepted/{id}", s.accepted)
	http.ListenAndServe(":80", nil)
}
