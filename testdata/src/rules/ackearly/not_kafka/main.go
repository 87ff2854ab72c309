// Committed after the handler; the one before is committed first; without a group
// nothing is committed.
package main

import (
	"context"
	"database/sql"
	"log"

	"github.com/segmentio/kafka-go"
)

type sink struct{ db *sql.DB }

func (s *sink) store(ctx context.Context, m kafka.Message) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO events VALUES ($1)", m.Value)
	return err
}

func (s *sink) run(ctx context.Context, r *kafka.Reader) {
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return
		}
		if err := s.store(ctx, m); err != nil {
			log.Print(err)
			continue
		}
		if err := r.CommitMessages(ctx, m); err != nil {
			log.Print(err)
		}
	}
}

func (s *sink) lagging(ctx context.Context, r *kafka.Reader) {
	var done *kafka.Message
	for {
		if done != nil {
			r.CommitMessages(ctx, *done)
		}
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return
		}
		if s.store(ctx, m) == nil {
			done = &m
		}
	}
}

func (s *sink) all(ctx context.Context, r *kafka.Reader) {
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		s.store(ctx, m)
	}
}

func main() {
	db, _ := sql.Open("postgres", "")
	s := &sink{db: db}
	ctx := context.Background()
	go s.run(ctx, kafka.NewReader(kafka.ReaderConfig{Topic: "clicks", GroupID: "sink"}))
	go s.lagging(ctx, kafka.NewReader(kafka.ReaderConfig{Topic: "views", GroupID: "sink"}))
	s.all(ctx, kafka.NewReader(kafka.ReaderConfig{Topic: "config"}))
}
