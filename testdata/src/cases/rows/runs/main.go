// A row says which method of a handler runs: what it does counts, and what no row says to run does not.
package main

import (
	"net/http"

	"fixtures/cases/rows/runs/events"
)

type biller struct{}

func (b *biller) HandleEvent(body []byte) error {
	_, err := http.Get("http://stock/items") // want call "http -> stock GET /items" entry "consumer:kafka:orders"
	return err
}

func (b *biller) Audit() error {
	_, err := http.Get("http://audit/all")
	return err
}

type idle struct{}

func (i *idle) HandleEvent(body []byte) error {
	_, err := http.Get("http://idle/items")
	return err
}

func main() {
	_ = events.Subscribe("orders", &biller{}) // want subscribe "kafka orders" handler "biller.HandleEvent"
	_ = events.Describe(&idle{})
}
