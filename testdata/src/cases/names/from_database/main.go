// Names that are read from a database: no value is made up, and the reason says so.
package main

import (
	"context"
	"database/sql"
	"log"

	"github.com/segmentio/kafka-go"
)

var w = &kafka.Writer{}

type subscription struct{ Topic, Prefix string }

func load(ctx context.Context, db *sql.DB) (s subscription) {
	db.QueryRowContext(ctx, "SELECT topic FROM subscriptions").Scan(&s.Topic)
	return s
}

// named is not scanned as a whole: nobody sets its prefix.
func named(ctx context.Context, db *sql.DB) *subscription {
	s := &subscription{}
	db.QueryRowContext(ctx, "SELECT topic FROM subscriptions").Scan(&s.Topic)
	return s
}

func flush(ctx context.Context, db *sql.DB) {
	rows, err := db.QueryContext(ctx, "SELECT topic, body FROM outbox")
	if err != nil {
		log.Fatal(err)
	}
	for rows.Next() {
		var topic string
		var body []byte
		if err := rows.Scan(&topic, &body); err != nil {
			log.Fatal(err)
		}
		w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body}) // want unresolved publish "kafka" reason "filled at run time by .*Rows.*Scan .main.go:36"
	}
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	flush(ctx, db)
	w.WriteMessages(ctx, kafka.Message{Topic: load(ctx, db).Topic})               // want unresolved publish "kafka" reason "filled at run time by .*Row.*Scan"
	w.WriteMessages(ctx, kafka.Message{Topic: "for." + named(ctx, db).Topic})     // want publish "kafka for.{Topic}"
	w.WriteMessages(ctx, kafka.Message{Topic: named(ctx, db).Prefix + "changes"}) // want publish "kafka changes"
}
