// pgx: a pool, a batch, copying, and transactions with and without a callback.
package main

import (
	"context"
	"log"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

func reserve(ctx context.Context, pool *pgxpool.Pool, id int64) error {
	// want effect "begin pgx.BeginFunc"
	return pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error {
		var left int
		err := tx.QueryRow(ctx, "SELECT seats FROM shows WHERE id = $1 FOR UPDATE", id).Scan(&left) // want effect "read (pgx.Tx).QueryRow"
		if err != nil || left == 0 {
			return err
		}
		_, err = tx.Exec(ctx, "UPDATE shows SET seats = seats - 1 WHERE id = $1", id) // want effect "write (pgx.Tx).Exec"
		return err
	})
}

func cancel(ctx context.Context, pool *pgxpool.Pool, id int64) error {
	tx, err := pool.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.Serializable}) // want effect "begin (*pgxpool.Pool).BeginTx"
	if err != nil {
		return err
	}
	defer tx.Rollback(ctx)                                                                          // want effect "rollback (pgx.Tx).Rollback"
	if _, err := tx.Exec(ctx, "UPDATE shows SET seats = seats + 1 WHERE id = $1", id); err != nil { // want effect "write (pgx.Tx).Exec"
		return err
	}
	return tx.Commit(ctx) // want effect "commit (pgx.Tx).Commit"
}

func load(ctx context.Context, pool *pgxpool.Pool) error {
	_, err := pool.CopyFrom(ctx, pgx.Identifier{"public", "shows"}, []string{"id"}, pgx.CopyFromRows([][]any{{1}})) // want effect "write (*pgxpool.Pool).CopyFrom"
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	b.Queue("INSERT INTO halls VALUES ($1)", 1)
	b.Queue("INSERT INTO seats VALUES ($1)", 2)
	return pool.SendBatch(ctx, b).Close() // want effect "write (*pgxpool.Pool).SendBatch"
}

func main() {
	ctx := context.Background()
	pool, err := pgxpool.New(ctx, "postgres://db/tickets")
	if err != nil {
		log.Fatal(err)
	}
	defer pool.Close()
	rows, err := pool.Query(ctx, "SELECT id FROM shows") // want effect "read (*pgxpool.Pool).Query"
	if err != nil {
		log.Fatal(err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	log.Print(ids, err, reserve(ctx, pool, 1), cancel(ctx, pool, 1), load(ctx, pool))

	conn, err := pgx.Connect(ctx, "postgres://db/tickets")
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, "DELETE FROM shows WHERE seats = 0") // want effect "write (*pgx.Conn).Exec"
	log.Print(err)
}
