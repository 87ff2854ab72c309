// pgx v4: the callbacks are methods.
package main

import (
	"context"
	"log"

	"github.com/jackc/pgx/v4"
	"github.com/jackc/pgx/v4/pgxpool"
)

func archive(ctx context.Context, pool *pgxpool.Pool) error {
	// want effect "begin (*pgxpool.Pool).BeginFunc"
	return pool.BeginFunc(ctx, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "DELETE FROM shows WHERE day < now()") // want effect "write (pgx.Tx).Exec"
		return err
	})
}

func main() {
	ctx := context.Background()
	pool, err := pgxpool.Connect(ctx, "postgres://db/archive")
	if err != nil {
		log.Fatal(err)
	}
	var day string
	scan := func(pgx.QueryFuncRow) error { log.Print(day); return nil }
	_, err = pool.QueryFunc(ctx, "SELECT day FROM shows", nil, []any{&day}, scan) // want effect "read (*pgxpool.Pool).QueryFunc"
	log.Print(err, archive(ctx, pool))
	tx, err := pool.Begin(ctx) // want effect "begin (*pgxpool.Pool).Begin"
	if err != nil {
		log.Fatal(err)
	}
	log.Print(tx.Commit(ctx)) // want effect "commit (pgx.Tx).Commit"
}
