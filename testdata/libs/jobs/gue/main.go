// Gue: jobs of a type in a queue, alone, in a transaction and in a batch; workers from a map.
package main

import (
	"context"
	"log"
	"os"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/vgarvardt/gue/v5"
	"github.com/vgarvardt/gue/v5/adapter/pgxv5"
)

const (
	printRunes = "PrintRunes"
	queue      = "name_printer"
)

func main() {
	ctx := context.Background()
	pool, err := pgxpool.New(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	gc, err := gue.NewClient(pgxv5.NewConnPool(pool))
	if err != nil {
		log.Fatal(err)
	}
	workers, err := gue.NewWorkerPool(gc, gue.WorkMap{ // want subscribe "gue PrintRunes" kind "queue" key "name_printer" handler "printName" subscribe "gue SendMail" handler "sendMail"
		printRunes: printName,
		"SendMail": sendMail,
	}, 2, gue.WithPoolQueue(queue))
	if err != nil {
		log.Fatal(err)
	}
	worker, err := gue.NewWorker(gc, gue.WorkMap{"Reindex": func(ctx context.Context, j *gue.Job) error { return nil }}) // want subscribe "gue Reindex"
	if err != nil {
		log.Fatal(err)
	}
	go func() { _ = worker.Run(ctx) }()
	go func() { _ = workers.Run(ctx) }()

	job := &gue.Job{Type: printRunes, Queue: queue, Args: []byte("{}")}
	if err := gc.Enqueue(ctx, job); err != nil { // want publish "gue PrintRunes" kind "queue" key "name_printer"
		log.Fatal(err)
	}
	tx, err := pool.Begin(ctx) // want effect "begin (*pgxpool.Pool).Begin"
	if err != nil {
		log.Fatal(err)
	}
	if err := gc.EnqueueTx(ctx, &gue.Job{Type: "SendMail", Queue: queue}, pgxv5.NewTx(tx)); err != nil { // want publish "gue SendMail" key "name_printer"
		log.Fatal(err)
	}
	_ = tx.Commit(ctx)                                                                        // want effect "commit (pgx.Tx).Commit"
	_ = gc.EnqueueBatch(ctx, []*gue.Job{{Type: "Reindex"}, {Type: "SendMail", Queue: queue}}) // want publish "gue Reindex" publish "gue SendMail"
}

func printName(ctx context.Context, j *gue.Job) error { return nil }

func sendMail(ctx context.Context, j *gue.Job) error { return nil }
