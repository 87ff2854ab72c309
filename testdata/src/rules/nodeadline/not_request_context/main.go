// A request with a limited context, or one that came in, sent by a client without a timeout.
package main

import (
	"context"
	"net/http"
	"time"
)

func fetch(client *http.Client, url string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, "GET", url, nil)
	if err != nil {
		return err
	}
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func passed(ctx context.Context, client *http.Client) error {
	req, err := http.NewRequest("GET", "http://prices/all", nil)
	if err != nil {
		return err
	}
	req = req.WithContext(ctx)
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	client := &http.Client{}
	http.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) { passed(r.Context(), client) })
	go http.ListenAndServe(":80", nil)
	for range time.Tick(time.Minute) {
		fetch(client, "http://stock/items")
	}
}
