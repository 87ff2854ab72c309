// A request that is made but not sent, and a mux of the program's own, are no relations.
package main

import (
	"fmt"
	"net/http"
)

type mux struct{}

func (mux) Get(pattern string, h http.HandlerFunc) {}

func (mux) HandleFunc(pattern string, h func(http.ResponseWriter, *http.Request)) {}

type cache struct{}

func (cache) Get(key string) (string, error) { return key, nil }

func main() {
	req, _ := http.NewRequest("GET", "http://catalog/items", nil)
	fmt.Println(req.URL)
	mux{}.Get("/not-a-route", nil)
	mux{}.HandleFunc("/neither", nil)
	_, _ = cache{}.Get("http://not-called/")
}
