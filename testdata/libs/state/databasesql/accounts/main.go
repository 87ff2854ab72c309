// database/sql: queries, statements and a transaction, also behind an interface.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
)

const balanceQuery = "SELECT balance FROM accounts WHERE id = $1"

type store struct{ db *sql.DB }

// querier is what both *sql.DB and *sql.Tx can do; sqlc writes such interfaces.
type querier interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
	ExecContext(context.Context, string, ...any) (sql.Result, error)
}

func balance(ctx context.Context, q querier, id string) (cents int64, err error) {
	// want effect "read (*sql.DB).QueryRowContext" name "SELECT balance FROM accounts WHERE id = $1"
	// want effect "read (*sql.Tx).QueryRowContext" name "SELECT balance FROM accounts WHERE id = $1"
	err = q.QueryRowContext(ctx, balanceQuery, id).Scan(&cents)
	return cents, err
}

func (s *store) transfer(ctx context.Context, from, to string, cents int64) error {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable}) // want effect "begin (*sql.DB).BeginTx"
	if err != nil {
		return err
	}
	defer tx.Rollback() // want effect "rollback (*sql.Tx).Rollback"
	if _, err = balance(ctx, tx, from); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "UPDATE accounts SET balance = balance - $1 WHERE id = $2", cents, from) // want effect "write (*sql.Tx).ExecContext"
	if err != nil {
		return err
	}
	// A call to another service inside of a transaction.
	if _, err = http.Post("http://audit/v1/transfers", "application/json", nil); err != nil { // want call "http -> audit POST /v1/transfers"
		return err
	}
	return tx.Commit() // want effect "commit (*sql.Tx).Commit"
}

func (s *store) list(ctx context.Context) error {
	rows, err := s.db.QueryContext(ctx, "SELECT id FROM accounts") // want effect "read (*sql.DB).QueryContext"
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (s *store) load(ids []string) error {
	var n int
	// want effect "write (*sql.DB).QueryRow" name "insert into batches (size) values ($1) returning id"
	if err := s.db.QueryRow("insert into batches (size) values ($1) returning id", len(ids)).Scan(&n); err != nil {
		return err
	}
	stmt, err := s.db.Prepare("INSERT INTO accounts (id) VALUES ($1)")
	if err != nil {
		return err
	}
	defer stmt.Close()
	for _, id := range ids {
		if _, err := stmt.Exec(id); err != nil { // want effect "write (*sql.Stmt).Exec"
			return err
		}
	}
	return nil
}

func main() {
	db, err := sql.Open("pgx", "postgres://db/accounts")
	if err != nil {
		log.Fatal(err)
	}
	db.SetMaxOpenConns(10)
	ctx := context.Background()
	s := &store{db: db}
	_, err = balance(ctx, db, "a")
	log.Print(err, s.transfer(ctx, "a", "b", 100), s.list(ctx), s.load([]string{"c"}), db.PingContext(ctx))
}
