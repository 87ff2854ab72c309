// cenkalti/backoff v4 and v5: functions that are tried again.
package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"time"

	backoffv4 "github.com/cenkalti/backoff/v4"
	"github.com/cenkalti/backoff/v5"
)

func feed() (*http.Response, error) {
	resp, err := http.Get("http://feed/v1/feed") // want call "http -> feed GET /v1/feed"
	if err != nil {
		return nil, err
	}
	if resp.StatusCode == http.StatusBadRequest {
		return nil, backoff.Permanent(errors.New("bad request"))
	}
	return resp, nil
}

func index() error {
	_, err := http.Post("http://index/v1/docs", "", nil) // want call "http -> index POST /v1/docs"
	return err
}

func main() {
	ctx := context.Background()
	_, err := backoff.Retry(ctx, feed, backoff.WithBackOff(backoff.NewExponentialBackOff()), backoff.WithMaxElapsedTime(time.Minute)) // want effect "retry backoff.Retry"
	if err != nil {
		log.Fatal(err)
	}

	b := backoffv4.WithMaxRetries(backoffv4.NewExponentialBackOff(backoffv4.WithMaxElapsedTime(time.Minute)), 5)
	if err := backoffv4.Retry(index, backoffv4.WithContext(b, ctx)); err != nil { // want effect "retry backoff.Retry"
		log.Fatal(err)
	}
	notify := func(err error, next time.Duration) { log.Print(err, next) }
	_ = backoffv4.RetryNotify(index, b, notify)                              // want effect "retry backoff.RetryNotify"
	_, _ = backoffv4.RetryWithData(feed, b)                                  // want effect "retry backoff.RetryWithData"
	ticker := backoffv4.NewTicker(backoffv4.NewConstantBackOff(time.Second)) // want effect "pause backoff.NewTicker"
	defer ticker.Stop()
	for range ticker.C {
		if index() == nil {
			return
		}
	}
}
