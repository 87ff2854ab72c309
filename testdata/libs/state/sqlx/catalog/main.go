// sqlx: structs from queries, named statements, a transaction.
package main

import (
	"context"
	"log"

	"github.com/jmoiron/sqlx"
)

type product struct {
	ID   string `db:"id"`
	Name string `db:"name"`
}

func one(ctx context.Context, q sqlx.QueryerContext, id string) (p product, err error) {
	err = sqlx.GetContext(ctx, q, &p, "SELECT * FROM products WHERE id = $1", id) // want effect "read sqlx.GetContext"
	return p, err
}

func add(ctx context.Context, db *sqlx.DB, p product) error {
	tx, err := db.BeginTxx(ctx, nil) // want effect "begin (*sqlx.DB).BeginTxx"
	if err != nil {
		return err
	}
	defer tx.Rollback()                                                                                // want effect "rollback (*sql.Tx).Rollback"
	if _, err := tx.NamedExecContext(ctx, "INSERT INTO products VALUES (:id, :name)", p); err != nil { // want effect "write (*sqlx.Tx).NamedExecContext"
		return err
	}
	tx.MustExec("UPDATE counters SET products = products + 1") // want effect "write (*sqlx.Tx).MustExec"
	return tx.Commit()                                         // want effect "commit (*sql.Tx).Commit"
}

func main() {
	db, err := sqlx.Connect("postgres", "dbname=catalog")
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	var all []product
	err = db.Select(&all, "SELECT * FROM products") // want effect "read (*sqlx.DB).Select"
	if err != nil {
		log.Fatal(err)
	}
	rows, err := db.NamedQueryContext(ctx, "SELECT * FROM products WHERE name = :name", all[0]) // want effect "read (*sqlx.DB).NamedQueryContext"
	if err != nil {
		log.Fatal(err)
	}
	defer rows.Close()
	_, err = db.ExecContext(ctx, db.Rebind("DELETE FROM products WHERE id = ?"), "1") // want effect "write (*sql.DB).ExecContext"
	p, err2 := one(ctx, db, "2")
	log.Print(err, err2, add(ctx, db, p), db.DriverName())
}
