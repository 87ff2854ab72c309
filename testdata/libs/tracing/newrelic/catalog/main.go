// New Relic: http.Handle gets both results of the wrapper.
package main

import (
	"log"
	"net/http"

	"github.com/newrelic/go-agent/v3/newrelic"
)

func products(w http.ResponseWriter, r *http.Request) {
	client := &http.Client{Transport: newrelic.NewRoundTripper(nil)}
	resp, err := client.Get("http://images/v1/images") // want call "http -> images GET /v1/images"
	if err == nil {
		_ = resp.Body.Close()
	}
}

func main() {
	app, err := newrelic.NewApplication(newrelic.ConfigAppName("catalog"))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc(newrelic.WrapHandleFunc(app, "/products", products)) // want endpoint "http * /products" handler "products"
	// want endpoint "http POST /products" handler "products"
	http.Handle(newrelic.WrapHandle(app, "POST /products", http.HandlerFunc(products)))
	log.Fatal(http.ListenAndServe(newrelic.WrapListen(":8000"), nil))
}
