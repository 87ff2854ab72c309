// A client without a timeout, kept in a struct, and requests without a context.
package main

import (
	"bytes"
	"net/http"
)

type Ledger struct {
	base string
	http *http.Client
}

func NewLedger(base string) *Ledger {
	return &Ledger{base: base, http: &http.Client{Transport: &http.Transport{MaxIdleConns: 10}}}
}

func (l *Ledger) Book(body []byte) error {
	req, err := http.NewRequest(http.MethodPut, l.base+"/entries", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := l.http.Do(req) // want finding "nodeadline" says "PUT /entries of ledger"
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	l := NewLedger("http://ledger")
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) { l.Book(nil) })
	http.ListenAndServe(":80", nil)
}
