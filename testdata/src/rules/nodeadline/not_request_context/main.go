// A request with a limited context, sent by a client without a timeout.
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

func main() {
	client := &http.Client{}
	for range time.Tick(time.Minute) {
		fetch(client, "http://stock/items")
	}
}
