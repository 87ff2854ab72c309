// The other of two.
package main

import "net/http"

func main() {
	http.HandleFunc("GET /items", func(http.ResponseWriter, *http.Request) {})      // want endpoint "http GET /items"
	http.HandleFunc("GET /items/{id}", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /items/{id}"
	http.HandleFunc("GET /only-two", func(http.ResponseWriter, *http.Request) {})   // want endpoint "http GET /only-two"
	http.HandleFunc("GET /files", func(http.ResponseWriter, *http.Request) {})      // want endpoint "http GET /files"
	_ = http.ListenAndServe(":8080", nil)
}
