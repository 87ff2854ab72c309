// failsafe-go: the policies of an executor say what it does with a function.
package main

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/failsafe-go/failsafe-go"
	"github.com/failsafe-go/failsafe-go/circuitbreaker"
	"github.com/failsafe-go/failsafe-go/failsafehttp"
	"github.com/failsafe-go/failsafe-go/retrypolicy"
	"github.com/failsafe-go/failsafe-go/timeout"
)

func quote(ctx context.Context) (*http.Response, error) {
	retry := retrypolicy.NewBuilder[*http.Response](). // want effect "retry retrypolicy.NewBuilder"
								WithBackoff(100*time.Millisecond, 2*time.Second).
								WithMaxRetries(3).
								Build()
	breaker := circuitbreaker.NewWithDefaults[*http.Response]() // want effect "breaker circuitbreaker.NewWithDefaults"
	// want effect "retry (failsafe-go.Executor).Get" effect "breaker (failsafe-go.Executor).Get"
	return failsafe.With(retry, breaker).WithContext(ctx).Get(func() (*http.Response, error) {
		return http.Get("http://quotes/v1/quote") // want call "http -> quotes GET /v1/quote"
	})
}

func warm() error {
	limit := timeout.New[any](10 * time.Second) // want effect "deadline timeout.New"
	// want effect "deadline (failsafe-go.Executor).Run" duration "10s" handler "quotes.warm$1"
	return failsafe.With(limit).Run(func() error {
		_, err := http.Post("http://quotes/v1/warm", "", nil) // want call "http -> quotes POST /v1/warm"
		return err
	})
}

func search() (*http.Response, error) {
	retry := failsafehttp.NewRetryPolicyBuilder().WithMaxRetries(2).Build() // want effect "retry failsafehttp.NewRetryPolicyBuilder"
	client := &http.Client{Transport: failsafehttp.NewRoundTripper(nil, retry)}
	return client.Get("http://search/v1/hits") // want call "http -> search GET /v1/hits"
}

func main() {
	_, err := quote(context.Background())
	_, err2 := search()
	fmt.Println(err, err2, warm())
}
