// A job that posts each row of a table to another service.
package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"time"
)

type invoice struct{ ID, Total string }

type job struct {
	db     *sql.DB
	client *http.Client
}

func (j *job) due() (list []invoice) {
	rows, err := j.db.Query("SELECT id, total FROM invoices WHERE due < now()")
	if err != nil {
		return nil
	}
	defer rows.Close()
	for rows.Next() {
		var i invoice
		rows.Scan(&i.ID, &i.Total)
		list = append(list, i)
	}
	return list
}

func (j *job) run() {
	for _, i := range j.due() {
		body, _ := json.Marshal(i)
		resp, err := j.client.Post("http://billing/charges", "application/json", bytes.NewReader(body)) // want finding "chattycall" says "POST /charges of billing"
		if err != nil {
			log.Print(err)
			continue
		}
		resp.Body.Close()
	}
}

func main() {
	db, _ := sql.Open("postgres", "")
	j := &job{db: db, client: &http.Client{Timeout: time.Second}}
	for range time.Tick(time.Hour) {
		j.run()
	}
}
