// One of two.
package main

import "net/http"

func main() {
	http.HandleFunc("GET /items", func(http.ResponseWriter, *http.Request) {})      // want endpoint "http GET /items"
	http.HandleFunc("GET /items/{id}", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /items/{id}"
	http.HandleFunc("/{rest...}", func(http.ResponseWriter, *http.Request) {})      // want endpoint "http * /{rest...}"
	_ = http.ListenAndServe(":8080", nil)
}
