// The handler runs in a goroutine, and the message is committed meanwhile.
package main

import (
	"context"
	"database/sql"
	"log"

	"github.com/segmentio/kafka-go"
)

type sink struct{ db *sql.DB }

func (s *sink) store(ctx context.Context, m kafka.Message) {
	if _, err := s.db.ExecContext(ctx, "INSERT INTO events VALUES ($1)", m.Value); err != nil {
		log.Print(err)
	}
}

func main() {
	db, _ := sql.Open("postgres", "")
	s := &sink{db: db}
	ctx := context.Background()
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "clicks", GroupID: "sink"})
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			log.Fatal(err)
		}
		go s.store(ctx, m)
		r.CommitMessages(ctx, m) // want finding "ackearly" says "from clicks"
	}
}
