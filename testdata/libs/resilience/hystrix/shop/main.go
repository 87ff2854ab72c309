// hystrix-go: commands by name, their limit of time, and both ways to run one.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/afex/hystrix-go/hystrix"
)

const reviewsCommand = "get_reviews"

func reviews(ctx context.Context) error {
	return hystrix.DoC(ctx, reviewsCommand, func(ctx context.Context) error { // want effect "breaker hystrix.DoC"
		_, err := http.Get("http://reviews/v1/reviews") // want call "http -> reviews GET /v1/reviews"
		return err
	}, func(_ context.Context, err error) error {
		_, err = http.Get("http://cache/v1/reviews") // want call "http -> cache GET /v1/reviews"
		return err
	})
}

func offers() error {
	output := make(chan bool, 1)
	errs := hystrix.Go("get_offers", func() error { // want effect "breaker hystrix.Go"
		if _, err := http.Get("http://offers/v1/offers"); err != nil { // want call "http -> offers GET /v1/offers"
			return err
		}
		output <- true
		return nil
	}, nil)
	select {
	case <-output:
		return nil
	case err := <-errs:
		return err
	}
}

func fetchBasket() error {
	_, err := http.Get("http://basket/v1/basket") // want call "http -> basket GET /v1/basket"
	return err
}

func main() {
	hystrix.ConfigureCommand(reviewsCommand, hystrix.CommandConfig{Timeout: 1000, MaxConcurrentRequests: 100}) // want effect "deadline hystrix.ConfigureCommand" name "get_reviews" duration "1000ms"
	// want effect "deadline hystrix.Configure" name "get_offers" duration "500ms"
	// want effect "deadline hystrix.Configure" name "get_basket" duration "800ms"
	hystrix.Configure(map[string]hystrix.CommandConfig{
		"get_offers": {Timeout: 500},
		"get_basket": {Timeout: 800},
	})
	if err := hystrix.Do("get_basket", fetchBasket, nil); err != nil { // want effect "breaker hystrix.Do"
		log.Print(err)
	}
	log.Print(reviews(context.Background()), offers())
	hystrix.Flush() // no effect
}
