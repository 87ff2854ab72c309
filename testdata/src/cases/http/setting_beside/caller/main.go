// A setting of which nothing says the value is no system of its own where the same call is known to reach a service.
package main

import (
	"encoding/json"
	"flag"
	"net/http"
	"os"
)

type config struct {
	StockURL string `json:"stock_url"`
}

func main() {
	var base string
	flag.StringVar(&base, "stock-url", "", "where the stock is")
	flag.Parse()
	var cfg config
	data, _ := os.ReadFile("config.json")
	_ = json.Unmarshal(data, &cfg)
	if base == "" && cfg.StockURL != "" {
		base = cfg.StockURL
	}
	_, _ = http.Get(base + "/items") // want call "http -> stock GET /items"

	// Alone, or for another operation, it is one.
	_, _ = http.Get(os.Getenv("STOCK_URL") + "/items") // want call "http -> ${STOCK_URL} GET /items"
	for _, u := range []string{"http://stock:8081/items", os.Getenv("AUDIT_URL") + "/log"} {
		_, _ = http.Get(u) // want call "http -> stock GET /items" call "http -> ${AUDIT_URL} GET /log"
	}
}
