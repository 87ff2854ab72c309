// A list of tasks, each another request; and webhooks, each another address.
package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"time"
)

type task struct{ Kind, Body string }

type runner struct{ client *http.Client }

func (r *runner) send(method, url, body string) error {
	req, err := http.NewRequest(method, url, bytes.NewReader([]byte(body)))
	if err != nil {
		return err
	}
	resp, err := r.client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (r *runner) do(t task) error {
	switch t.Kind {
	case "user":
		return r.send("POST", "http://users/users", t.Body)
	case "mail":
		return r.send("PUT", "http://users/mail", t.Body)
	}
	return nil
}

func (r *runner) run(tasks []task) error {
	for _, t := range tasks {
		if err := r.do(t); err != nil {
			return err
		}
	}
	return nil
}

func (r *runner) hooks(urls []string, body string) {
	for _, u := range urls {
		r.send("POST", u, body)
	}
}

func main() {
	r := &runner{&http.Client{Timeout: time.Second}}
	http.HandleFunc("POST /import", func(w http.ResponseWriter, req *http.Request) {
		var tasks []task
		json.NewDecoder(req.Body).Decode(&tasks)
		r.run(tasks)
		r.hooks(req.URL.Query()["hook"], "done")
	})
	http.ListenAndServe(":80", nil)
}
