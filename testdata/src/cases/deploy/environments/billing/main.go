// What is called, by its name in production only.
package main

import "net/http"

func main() {
	http.HandleFunc("GET /invoices", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /invoices"
	_ = http.ListenAndServe(":80", nil)
}
