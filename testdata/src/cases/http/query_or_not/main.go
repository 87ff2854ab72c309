// A query that is added on one way only makes no second call; what is resolved against a base replaces its path.
package main

import (
	"net/http"
	"net/url"
	"os"
	"strings"
)

type client struct{ base string }

func (c *client) do(method, path string, query url.Values) error {
	target := c.base + path
	if len(query) > 0 {
		target += "?" + query.Encode()
	}
	req, err := http.NewRequest(method, target, nil)
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func main() {
	c := &client{base: strings.TrimRight(os.Getenv("ITEMS_URL"), "/")}
	c.do("GET", "/items", nil)                              // want call "http -> ${ITEMS_URL} GET /items"
	c.do("GET", "/tags", url.Values{"page": []string{"2"}}) // want call "http -> ${ITEMS_URL} GET /tags"

	base, err := url.Parse("http://orders:8080/v1/orders")
	if err != nil {
		os.Exit(1)
	}
	http.Get(base.ResolveReference(&url.URL{Path: "/v2/orders"}).String()) // want call "http -> orders GET /v2/orders"
	next, err := base.Parse("/v3/orders")
	if err != nil {
		os.Exit(1)
	}
	http.Get(next.String()) // want call "http -> orders GET /v3/orders"
	host, _ := url.Parse(os.Getenv("STOCK_URL"))
	http.Get(host.ResolveReference(&url.URL{Path: "items/" + os.Args[1]}).String()) // want call "http -> ${STOCK_URL} GET /items/{x}"
	ref, _ := url.Parse("/items")
	http.Get(host.ResolveReference(ref).String()) // want call "http -> ${STOCK_URL} GET /items"
}
