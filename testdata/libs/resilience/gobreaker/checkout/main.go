// gobreaker, with and without types: the breaker's name and what it runs.
package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	breakerv1 "github.com/sony/gobreaker"
	"github.com/sony/gobreaker/v2"
)

var stock *gobreaker.CircuitBreaker[[]byte]

func init() {
	st := gobreaker.Settings{Name: "stock", Timeout: 30 * time.Second}
	st.ReadyToTrip = func(c gobreaker.Counts) bool { return c.ConsecutiveFailures > 3 }
	stock = gobreaker.NewCircuitBreaker[[]byte](st)
}

func available(sku string) ([]byte, error) {
	return stock.Execute(func() ([]byte, error) { // want effect "breaker (*gobreaker.CircuitBreaker).Execute"
		resp, err := http.Get("http://stock/v1/items/" + sku) // want call "http -> stock GET /v1/items/tea"
		if err != nil {
			return nil, err
		}
		defer resp.Body.Close()
		return io.ReadAll(resp.Body)
	})
}

type payments struct{ cb *breakerv1.CircuitBreaker }

func (p payments) charge() (any, error) {
	return p.cb.Execute(func() (interface{}, error) { // want effect "breaker (*gobreaker.CircuitBreaker).Execute"
		return http.Post("http://payments/v1/charges", "application/json", nil) // want call "http -> payments POST /v1/charges"
	})
}

func notify(two *gobreaker.TwoStepCircuitBreaker[any]) error {
	done, err := two.Allow() // want effect "breaker (*gobreaker.TwoStepCircuitBreaker).Allow"
	if err != nil {
		return err
	}
	_, err = http.Post("http://mailer/v1/mails", "text/plain", nil) // want call "http -> mailer POST /v1/mails"
	done(err)
	return err
}

func main() {
	p := payments{cb: breakerv1.NewCircuitBreaker(breakerv1.Settings{Name: "payments"})}
	_, err := available("tea")
	_, err2 := p.charge()
	err3 := notify(gobreaker.NewTwoStepCircuitBreaker[any](gobreaker.Settings{Name: "mailer"}))
	fmt.Println(errors.Join(err, err2, err3), stock.Name(), stock.State()) // no effect
}
