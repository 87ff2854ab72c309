// The other of two.
package main

import "net/http"

func main() {
	http.HandleFunc("GET /items", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /items"
	_ = http.ListenAndServe(":8080", nil)
}
