// A transport of the project's own may end a call; of an unknown one nothing is said.
package main

import (
	"context"
	"net/http"
	"time"
)

type limited struct{ next http.RoundTripper }

func (l limited) RoundTrip(r *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Second)
	defer cancel()
	return l.next.RoundTrip(r.WithContext(ctx))
}

func main() {
	c := &http.Client{Transport: limited{http.DefaultTransport}}
	for range time.Tick(time.Minute) {
		c.Get("http://stock/items")
	}
}
