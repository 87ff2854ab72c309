// Steps that go on by events, with state that is read and written but never waited for.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"time"

	"github.com/nats-io/nats.go"
)

type saga struct {
	db *sql.DB
	nc *nats.Conn
}

type order struct{ ID, State string }

// Started by a request that does not wait.
func (s *saga) start(w http.ResponseWriter, r *http.Request) {
	o := order{ID: r.FormValue("id"), State: "new"}
	s.db.Exec("INSERT INTO sagas VALUES ($1, $2)", o.ID, o.State)
	body, _ := json.Marshal(o)
	s.nc.Publish("saga.started", body)
	w.WriteHeader(http.StatusAccepted)
}

// Each answer moves it on.
func (s *saga) next(m *nats.Msg) {
	var o order
	json.Unmarshal(m.Data, &o)
	var state string
	s.db.QueryRow("SELECT state FROM sagas WHERE id = $1", o.ID).Scan(&state)
	for state == "new" {
		state = "paid"
		s.nc.Publish("saga.paid", m.Data)
	}
	s.db.Exec("UPDATE sagas SET state = $1 WHERE id = $2", state, o.ID)
}

// What is stuck is told, by a timer that waits for none of them.
func (s *saga) sweep(ctx context.Context) {
	for {
		rows, err := s.db.QueryContext(ctx, "SELECT id FROM sagas WHERE state <> 'done'")
		if err != nil {
			return
		}
		for rows.Next() {
			var id string
			rows.Scan(&id)
			s.nc.Publish("saga.stuck", []byte(id))
		}
		time.Sleep(time.Minute)
	}
}

// The state as it is, for a client that asks again by itself.
func (s *saga) show(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.nc.Publish("saga.viewed", []byte(id))
	var state string
	if err := s.db.QueryRow("SELECT state FROM sagas WHERE id = $1", id).Scan(&state); err == nil && state == "done" {
		w.Write([]byte("done"))
	}
}

// Tries to write until nobody else has, with the version that it read.
func (s *saga) optimistic(ctx context.Context, id string) {
	s.nc.Publish("saga.cancelled", []byte(id))
	for range 3 {
		res, err := s.db.ExecContext(ctx, "UPDATE sagas SET state = 'cancelled' WHERE id = $1", id)
		if err != nil {
			return
		}
		if n, _ := res.RowsAffected(); n == 1 {
			return
		}
		time.Sleep(time.Millisecond)
	}
}

func (s *saga) cancel(w http.ResponseWriter, r *http.Request) {
	s.optimistic(r.Context(), r.PathValue("id"))
}

func main() {
	nc, _ := nats.Connect("")
	db, _ := sql.Open("postgres", "")
	s := &saga{db: db, nc: nc}
	nc.Subscribe("saga.answers", s.next)
	go s.sweep(context.Background())
	http.HandleFunc("POST /sagas", s.start)
	http.HandleFunc("GET /sagas/{id}", s.show)
	http.HandleFunc("DELETE /sagas/{id}", s.cancel)
	http.ListenAndServe(":80", nil)
}
