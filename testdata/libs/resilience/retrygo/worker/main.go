// avast/retry-go v4 and v5, and sethvargo/go-retry.
package main

import (
	"context"
	"fmt"
	"net/http"
	"time"

	retryv4 "github.com/avast/retry-go/v4"
	"github.com/avast/retry-go/v5"
	sethvargo "github.com/sethvargo/go-retry"
)

func get(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func photos() error { return get("http://photos/v1/photos") } // want call "http -> photos GET /v1/photos"

func main() {
	err := retryv4.Do(photos, retryv4.Attempts(5), retryv4.Delay(time.Second)) // want effect "retry retry-go.Do"
	// want effect "retry retry-go.DoWithData"
	n, err2 := retryv4.DoWithData(func() (int, error) {
		return 1, get("http://tags/v1/tags") // want call "http -> tags GET /v1/tags"
	}, retryv4.OnRetry(func(n uint, err error) { fmt.Println(n, err) }))

	r := retry.New(retry.Attempts(3), retry.MaxDelay(time.Second))
	err3 := r.Do(photos) // want effect "retry (*retry-go.Retrier).Do"
	// want effect "retry (*retry-go.RetrierWithData).Do"
	_, err4 := retry.NewWithData[string]().Do(func() (string, error) { return "", photos() })
	fmt.Println(n, err, err2, err3, err4, retry.IsRecoverable(err))

	b := sethvargo.WithMaxRetries(3, sethvargo.NewFibonacci(time.Second))
	// want effect "retry go-retry.Do"
	err = sethvargo.Do(context.Background(), b, func(context.Context) error {
		return sethvargo.RetryableError(photos())
	})
	// want effect "retry go-retry.Constant"
	err2 = sethvargo.Constant(context.Background(), time.Second, func(context.Context) error { return photos() })
	fmt.Println(err, err2)
}
