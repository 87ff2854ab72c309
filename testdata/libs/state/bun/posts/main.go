// bun: builders, raw queries, a transaction with a callback.
package main

import (
	"context"
	"database/sql"
	"log"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
)

type post struct {
	ID    int64 `bun:",pk"`
	Title string
}

func publish(ctx context.Context, db *bun.DB, p *post) error {
	// want effect "begin (*bun.DB).RunInTx"
	return db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if _, err := tx.NewInsert().Model(p).Exec(ctx); err != nil { // want effect "write (*bun.InsertQuery).Exec"
			return err
		}
		_, err := tx.NewUpdate().Model(p).Set("title = ?", "new").WherePK().Exec(ctx) // want effect "write (*bun.UpdateQuery).Exec"
		return err
	})
}

func find(ctx context.Context, db bun.IDB, id int64) (*post, error) {
	p := new(post)
	err := db.NewSelect().Model(p).Where("id = ?", id).Scan(ctx) // want effect "read (*bun.SelectQuery).Scan"
	return p, err
}

func main() {
	sqldb, err := sql.Open("pgx", "postgres://db/posts")
	if err != nil {
		log.Fatal(err)
	}
	db := bun.NewDB(sqldb, pgdialect.New())
	ctx := context.Background()
	p, err := find(ctx, db, 1)
	log.Print(err, publish(ctx, db, p))

	tx, err := db.BeginTx(ctx, nil) // want effect "begin (*bun.DB).BeginTx"
	if err != nil {
		log.Fatal(err)
	}
	if _, err := tx.NewDelete().Model(p).WherePK().Exec(ctx); err != nil { // want effect "write (*bun.DeleteQuery).Exec"
		log.Print(tx.Rollback()) // want effect "rollback (bun.Tx).Rollback"
	}
	log.Print(tx.Commit())                                  // want effect "commit (bun.Tx).Commit"
	n, err := db.NewSelect().Model((*post)(nil)).Count(ctx) // want effect "read (*bun.SelectQuery).Count"
	log.Print(n, err)
	var titles []string
	err = db.NewRaw("SELECT title FROM posts").Scan(ctx, &titles) // want effect "read (*bun.RawQuery).Scan"
	log.Print(err)
}
