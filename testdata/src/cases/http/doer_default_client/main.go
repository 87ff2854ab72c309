// The library's own variable behind an interface.
package main

import "net/http"

type doer interface {
	Do(*http.Request) (*http.Response, error)
}

type api struct{ http doer }

func (a api) ping() error {
	req, _ := http.NewRequest("GET", "https://crm.example.com/teams", nil)
	_, err := a.http.Do(req) // want call "http -> crm.example.com GET /teams"
	return err
}

func main() {
	_ = api{http: http.DefaultClient}.ping()
}
