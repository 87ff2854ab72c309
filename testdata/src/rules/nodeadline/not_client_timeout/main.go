// Timeouts of clients: in the literal, set later, from a setting; of a transport; of the
// default client.
package main

import (
	"net/http"
	"os"
	"time"
)

type clients struct{ literal, later, setting, headers *http.Client }

func (c *clients) all() {
	c.literal.Get("http://a/x")
	c.later.Get("http://b/x")
	c.setting.Get("http://c/x")
	c.headers.Get("http://d/x")
	http.Get("http://e/x")
}

func main() {
	d, _ := time.ParseDuration(os.Getenv("TIMEOUT"))
	c := &clients{
		literal: &http.Client{Timeout: 5 * time.Second},
		later:   &http.Client{},
		setting: &http.Client{Timeout: d},
		headers: &http.Client{Transport: &http.Transport{ResponseHeaderTimeout: time.Second}},
	}
	c.later.Timeout = time.Second
	http.DefaultClient.Timeout = 10 * time.Second
	http.HandleFunc("GET /", func(http.ResponseWriter, *http.Request) { c.all() })
	http.ListenAndServe(":80", nil)
}
