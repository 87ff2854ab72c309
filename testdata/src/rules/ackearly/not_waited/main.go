// Goroutines that are waited for before the commit.
package main

import (
	"context"
	"database/sql"
	"sync"

	"github.com/segmentio/kafka-go"
)

func main() {
	db, _ := sql.Open("postgres", "")
	ctx := context.Background()
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "clicks", GroupID: "sink"})
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return
		}
		var wg sync.WaitGroup
		for _, table := range []string{"daily", "hourly"} {
			wg.Add(1)
			go func() {
				defer wg.Done()
				db.ExecContext(ctx, "INSERT INTO "+table+" VALUES ($1)", m.Value)
			}()
		}
		wg.Wait()
		r.CommitMessages(ctx, m)
	}
}
