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
	// miss endpoint "http * /products" because the row format has no second result of a call
	// wrong endpoint "http * /{WrapHandleFunc}" because the row format has no second result of a call
	http.HandleFunc(newrelic.WrapHandleFunc(app, "/products", products))
	// miss endpoint "http POST /products" because the row format has no second result of a call
	// wrong endpoint "http * /{WrapHandle}" because the row format has no second result of a call
	http.Handle(newrelic.WrapHandle(app, "POST /products", http.HandlerFunc(products)))
	log.Fatal(http.ListenAndServe(newrelic.WrapListen(":8000"), nil))
}
