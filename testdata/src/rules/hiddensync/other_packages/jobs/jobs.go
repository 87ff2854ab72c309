// Package jobs keeps jobs.
package jobs

import (
	"context"
	"database/sql"
	"time"
)

type Reader interface {
	State(ctx context.Context, id string) (string, error)
}

type Store struct{ db *sql.DB }

func New(db *sql.DB) *Store { return &Store{db} }

func (s *Store) State(ctx context.Context, id string) (state string, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT state FROM jobs WHERE id = $1", id).Scan(&state)
	return state, err
}

func (s *Store) WaitDone(ctx context.Context, id string) error {
	for {
		if state, err := s.State(ctx, id); err != nil || state == "done" {
			return err
		}
		time.Sleep(200 * time.Millisecond)
	}
}
