// A client of the project's own gives what it decoded.
package main

import (
	"encoding/json"
	"net/http"
	"time"
)

type token struct{ AccessToken, Status string }

type issuer struct{ http *http.Client }

func (i *issuer) issue() (*token, error) {
	resp, err := i.http.Post("http://issuer/token", "", nil)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var t token
	return &t, json.NewDecoder(resp.Body).Decode(&t)
}

func main() {
	i := &issuer{&http.Client{Timeout: time.Second}}
	http.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) {
		t, err := i.issue()
		if err != nil {
			return
		}
		w.Write([]byte(t.AccessToken))
	})
	http.ListenAndServe(":80", nil)
}
