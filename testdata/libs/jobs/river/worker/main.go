// River: workers are found by the kind of their arguments.
package main

import (
	"context"
	"log"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"libs/jobs/river/jobs"
)

// SortWorker sorts.
type SortWorker struct {
	river.WorkerDefaults[jobs.SortArgs]
}

// Work does the work.
func (w *SortWorker) Work(ctx context.Context, job *river.Job[jobs.SortArgs]) error { return nil }

type reportWorker struct {
	river.WorkerDefaults[*jobs.ReportArgs]
	n int
}

func (w *reportWorker) Work(ctx context.Context, job *river.Job[*jobs.ReportArgs]) error {
	w.n++
	return nil
}

func main() {
	workers := river.NewWorkers()
	river.AddWorker(workers, &SortWorker{})                                                   // want subscribe "river sort" kind "queue" handler "SortWorker.Work"
	if err := river.AddWorkerSafely[*jobs.ReportArgs](workers, &reportWorker{}); err != nil { // want subscribe "river report" handler "reportWorker.Work"
		log.Fatal(err)
	}
	river.AddWorker(workers, river.WorkFunc(sendMail)) // want subscribe "river mail" handler "sendMail"

	ctx := context.Background()
	pool, err := pgxpool.New(ctx, "postgres://db/river")
	if err != nil {
		log.Fatal(err)
	}
	client, err := river.NewClient(riverpgxv5.New(pool), &river.Config{
		Queues:  map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: 100}, "mails": {MaxWorkers: 10}},
		Workers: workers,
	})
	if err != nil {
		log.Fatal(err)
	}
	_ = client.Start(ctx)
}

func sendMail(ctx context.Context, job *river.Job[jobs.MailArgs]) error { return nil }
