// River: inserting jobs, in transactions, in bulk and periodically.
package main

import (
	"context"
	"log"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"libs/jobs/river/jobs"
)

type web struct {
	pool   *pgxpool.Pool
	client *river.Client[pgx.Tx]
}

func (w *web) order(ctx context.Context) error {
	tx, err := w.pool.Begin(ctx) // want effect "begin (*pgxpool.Pool).Begin"
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback(ctx) }()                                                                                      // want effect "rollback (pgx.Tx).Rollback"
	if _, err := w.client.InsertTx(ctx, tx, jobs.MailArgs{To: "a@example.com"}, &river.InsertOpts{Queue: "mails"}); err != nil { // want publish "river mail" key "mails"
		return err
	}
	return tx.Commit(ctx) // want effect "commit (pgx.Tx).Commit"
}

func main() {
	ctx := context.Background()
	pool, err := pgxpool.New(ctx, "postgres://db/river")
	if err != nil {
		log.Fatal(err)
	}
	client, err := river.NewClient(riverpgxv5.New(pool), &river.Config{
		PeriodicJobs: []*river.PeriodicJob{
			// want publish "river report"
			river.NewPeriodicJob(
				river.PeriodicInterval(15*time.Minute),
				func() (river.JobArgs, *river.InsertOpts) { return &jobs.ReportArgs{}, nil },
				&river.PeriodicJobOpts{RunOnStart: true},
			),
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	w := &web{pool: pool, client: client}
	_ = w.order(ctx)
	_, _ = client.Insert(ctx, jobs.SortArgs{Strings: []string{"whale", "tiger"}}, nil) // want publish "river sort" kind "queue"
	_, _ = client.InsertMany(ctx, []river.InsertManyParams{                            // want publish "river sort" publish "river mail"
		{Args: jobs.SortArgs{}},
		{Args: jobs.MailArgs{To: "b@example.com"}, InsertOpts: &river.InsertOpts{Queue: "mails"}},
	})
	_, _ = client.JobGet(ctx, 1)
}
